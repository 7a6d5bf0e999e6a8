export const checkInLink = (activityId: string, code: string): string =>
  `${location.origin}/check-in?a=${activityId}&c=${code}`
