import Taro from '@tarojs/taro'
import type { addToCalendar as Declared } from './calendar'

const REMIND_S = 30 * 60

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

/** WeChat asks for the permission itself; it must be called from a tap. */
export const addToCalendar: typeof Declared = async ({ title, place, note, from, until }) => {
  try {
    await Taro.addPhoneCalendar({
      title,
      location: place,
      description: note,
      startTime: seconds(from),
      // Taro’s types say text, where WeChat’s document says a number.
      endTime: seconds(until) as unknown as string,
      alarm: true,
      alarmOffset: REMIND_S,
    })
    return true
  } catch {
    return false
  }
}
