export const calendarAddress = null
