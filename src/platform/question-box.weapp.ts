/** WeChat draws its own. */
export const readOut = () => (): void => undefined
