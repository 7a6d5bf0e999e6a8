import { open } from '../../platform/navigate'
import { words } from './words'

/** What is said where an address names no station. */
export const missingStation = {
  title: '没有这处阵地',
  words: words.view,
  cutShort: 'NO_SUCH_STATION',
  action: { words: '看看别的阵地', onPress: () => open('stations') },
} as const
