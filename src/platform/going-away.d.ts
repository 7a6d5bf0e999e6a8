/** Tells when the app is hidden or closed, while there is still time to send a word. Gives back how to stop listening. */
export const onGoingAway: (tell: () => void) => () => void
