import { open } from '../../../platform/navigate'
import { words } from './words'

/** What an address that names no tender is told. */
export const missingTender = {
  title: '没有这次竞办',
  words: words.tender,
  cutShort: 'NO_SUCH_TENDER',
  action: { words: '看看别的竞办', onPress: () => open('tenders') },
} as const
