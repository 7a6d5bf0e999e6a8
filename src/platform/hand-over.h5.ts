import type { handOver as Declared } from './hand-over'

export const handOver: typeof Declared = async ({ url, name }) => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  return true
}
