import type { openFile as Declared } from './open-file'

/** In a tab of its own: the page stays where it is. */
export const openFile: typeof Declared = async ({ url }) => {
  const link = document.createElement('a')
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener'
  link.click()
  return true
}
