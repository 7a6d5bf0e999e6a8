import { back } from '../../../platform/navigate'
import { words } from './words'

/** What an address that names no activity of the asker’s is told. */
export const missingAttendance = {
  title: '看不到这份名单',
  words: words.attendance,
  cutShort: 'NO_SUCH_ACTIVITY',
  action: { words: '返回', onPress: back },
} as const
