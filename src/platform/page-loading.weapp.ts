// WeChat loads its packages and says by itself when one does not come; app.config.ts names those to fetch ahead.
export const watchPageLoading = (): void => undefined
