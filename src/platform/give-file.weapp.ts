import Taro from '@tarojs/taro'
import type { giveFile as Declared } from './give-file'

/** Opened as a document, whose menu sends it to a chat, keeps or prints it. */
export const giveFile: typeof Declared = async ({ bytes, name }) => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    Taro.getFileSystemManager().writeFileSync(filePath, data)
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
