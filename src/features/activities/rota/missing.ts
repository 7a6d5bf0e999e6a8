import { open } from '../../../platform/navigate'
import { words } from './words'

/** What an address that names no rota is told. */
export const missingRota = {
  title: '没有这个轮值',
  words: words.rota,
  cutShort: 'NO_SUCH_ROTA',
  action: { words: '看看别的轮值', onPress: () => open('rotas') },
} as const
