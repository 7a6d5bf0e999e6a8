import Taro from '@tarojs/taro'
import type { openFile as Declared } from './open-file'

/** An address of the cloud’s storage is read by its own name, any other is downloaded. */
const fetched = async (url: string): Promise<string> => {
  if (url.startsWith('cloud://')) return (await Taro.cloud.downloadFile({ fileID: url })).tempFilePath
  return (await Taro.downloadFile({ url })).tempFilePath
}

export const openFile: typeof Declared = async ({ url, kind }) => {
  try {
    if (kind === 'picture') await Taro.previewImage({ urls: [url] })
    else await Taro.openDocument({ filePath: await fetched(url), fileType: 'pdf', showMenu: true })
    return true
  } catch {
    return false
  }
}
