import { open } from '../../../platform/navigate'
import { words } from './words'

/** What an address that names no club is told. */
export const missingClub = {
  title: '没有这个社团',
  words: words.club,
  cutShort: 'NO_SUCH_CLUB',
  action: { words: '看看别的社团', onPress: () => open('clubs') },
} as const
