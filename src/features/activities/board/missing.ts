import { open } from '../../../platform/navigate'
import { words } from './words'

/** What an address that names no project is told. */
export const missingProject = {
  title: '没有这个项目',
  words: words.project,
  cutShort: 'NO_SUCH_PROJECT',
  action: { words: '看看别的项目', onPress: () => open('projects') },
} as const
