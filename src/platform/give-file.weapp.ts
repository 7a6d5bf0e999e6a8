import Taro from '@tarojs/taro'
import type { GivenFile, giveFile as Declared } from './give-file'

/** Over the one of that name before: nobody’s list stays on the phone beside the newest. */
const put = async (file: GivenFile, filePath: string): Promise<void> => {
  const files = Taro.getFileSystemManager()
  if ('url' in file) {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: file.url })
    // Whoever it is sent on to sees its name.
    files.copyFileSync(tempFilePath, filePath)
  } else if ('base64' in file) files.writeFileSync(filePath, file.base64, 'base64')
  else {
    const { buffer, byteOffset, byteLength } = file.bytes
    files.writeFileSync(filePath, buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  }
}

export const giveFile: typeof Declared = async (file) => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${file.name}`
  try {
    await put(file, filePath)
    await Taro.openDocument({ filePath, fileType: file.kind, showMenu: true })
    return true
  } catch {
    return false
  }
}
