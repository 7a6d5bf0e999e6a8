/** Tells when the network is there again. Gives back how to stop listening. */
export const onBackOnline: (tell: () => void) => () => void
