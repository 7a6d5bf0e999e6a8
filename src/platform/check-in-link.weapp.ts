import { address } from './address'

export const checkInLink = (activityId: string, code: string): string =>
  address('checkIn', { a: activityId, c: code }).slice(1)
