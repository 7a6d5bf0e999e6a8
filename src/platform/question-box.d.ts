/** Make the question that was just drawn one that can be read out, and answered from a keyboard; gives what undoes that. */
export const readOut: () => () => void
