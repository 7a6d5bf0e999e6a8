import type { GivenFile, giveFile as Declared } from './give-file'

const types: Readonly<Record<GivenFile['kind'], string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const bytesOf = (file: Exclude<GivenFile, { url: string }>): Uint8Array =>
  'bytes' in file ? file.bytes : Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0))

const download = (address: string, name: string): void => {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}

export const giveFile: typeof Declared = async (file) => {
  if ('url' in file) {
    download(file.url, file.name)
    return true
  }
  const address = URL.createObjectURL(new Blob([bytesOf(file) as Uint8Array<ArrayBuffer>], { type: types[file.kind] }))
  download(address, file.name)
  // Safari reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return true
}
