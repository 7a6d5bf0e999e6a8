/** Whether each of them is there once. */
export const once = (ids: readonly string[]): boolean => new Set(ids).size === ids.length
