/** What the code on an organiser’s screen says: an address that opens checking in. In WeChat: the page’s path. */
export const checkInLink: (activityId: string, code: string) => string
