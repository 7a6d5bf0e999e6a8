/** The whole address of a calendar that apps subscribe to; null where there is no server that serves it. */
export const calendarAddress: ((path: string) => string) | null
