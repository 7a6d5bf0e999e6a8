import type { openSheet as Declared } from './open-sheet'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const openSheet: typeof Declared = async ({ name, base64 }) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPE }))
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
