import { calendarFile } from '../../core/calendar'
import type { addToCalendar as Declared } from './calendar'

/** A browser has no calendar, but phones and computers open such a file with theirs. */
export const addToCalendar: typeof Declared = async (event) => {
  const file = new Blob([calendarFile(event, new Date())], { type: 'text/calendar;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${event.title}.ics`
  document.body.append(link)
  link.click()
  link.remove()
  // Safari reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}
