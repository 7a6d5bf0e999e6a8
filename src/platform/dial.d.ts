/** Ask the phone to call a number; the person still decides. */
export const dial: (number: string) => void
