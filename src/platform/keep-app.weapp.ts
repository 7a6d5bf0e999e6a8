// WeChat keeps its packages on the phone by itself.
export const keepApp = (): void => undefined
