import { back } from '../../../platform/navigate'
import { words } from './words'

/** What an address that names no branch of the asker’s is told. */
export const missingRecord = {
  title: '没有这个支部的记录',
  words: words.record,
  cutShort: 'NO_SUCH_ORGANISATION',
  action: { words: '返回', onPress: back },
} as const
