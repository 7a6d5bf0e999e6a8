export const calendarAddress = (path: string): string => `${location.origin}${path}`
