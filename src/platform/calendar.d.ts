import type { CalendarEvent } from '../../core/calendar'

/** Put an event into the phone’s own calendar; `false` where the person would not have it. */
export const addToCalendar: (event: CalendarEvent) => Promise<boolean>
