import Taro from '@tarojs/taro'
import type { openSheet as Declared } from './open-sheet'

export const openSheet: typeof Declared = async ({ name, base64 }) => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    // Over the one before: nobody’s list stays on the phone beside the newest.
    Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64')
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    return true
  } catch {
    return false
  }
}
