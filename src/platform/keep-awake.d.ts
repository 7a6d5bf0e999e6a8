/** Keep the screen on while somebody records: a phone that falls asleep cuts the recording off. */
export const keepAwake: (awake: boolean) => void
