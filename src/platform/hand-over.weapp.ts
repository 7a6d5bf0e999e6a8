import Taro from '@tarojs/taro'
import type { handOver as Declared } from './hand-over'

export const handOver: typeof Declared = async ({ url, name }) => {
  try {
    const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: url })
    // Whoever it is sent on to sees its name.
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
    Taro.getFileSystemManager().copyFileSync(tempFilePath, filePath)
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    return true
  } catch {
    return false
  }
}
