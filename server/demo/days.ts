import { inShanghai } from '../../core/time'

/** Days of the week, Monday being 1. */
export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5]
export const WEEKEND: readonly number[] = [6, 7]
export const ANY_DAY: readonly number[] = [...WORKDAYS, ...WEEKEND]

/** So many days from now at an hour of Shanghai, which may have parts: 12.5 is half past twelve. */
export const atHour = (now: Date, days: number, hour: number): Date =>
  inShanghai(now)
    .startOf('day')
    .add(days, 'day')
    .add(hour * 60, 'minute')
    .toDate()

/** So many days from now, or the next such day of the week after that; what is over was on the last one before. */
export const dayOn = (now: Date, days: number, weekdays: readonly number[]): number =>
  weekdays.includes(inShanghai(now).startOf('day').add(days, 'day').isoWeekday())
    ? days
    : dayOn(now, days + (days < 0 ? -1 : 1), weekdays)

/** The last time that was over by now of something that lasts so many hours and begins at one of these hours, each day. */
export const lastOver = (now: Date, hours: number, begins: readonly number[]): Date =>
  [-1, 0]
    .flatMap((days) =>
      begins.map((hour) => ({ from: atHour(now, days, hour), until: atHour(now, days, hour + hours) })),
    )
    .filter(({ until }) => until < now)
    .at(-1)!.from
