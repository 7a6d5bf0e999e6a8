import type { giveFile as Declared } from './give-file'

export const giveFile: typeof Declared = async ({ bytes, name, type }) => {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Safari reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}
