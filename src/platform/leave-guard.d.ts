/** While a message is set, leaving asks first: a closed tab in a browser, a step back in WeChat. Null asks no more. */
export const guardLeaving: (message: string | null) => void
