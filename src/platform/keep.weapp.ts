import Taro from '@tarojs/taro'
import type { LocalFile } from './local-file'

/** Temporary files are gone when WeChat closes the mini-program; the user’s own folder (200 MB) is not. */
const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/takes`
const entry = (fileId: string) => `take:${fileId}`

const makeFolder = () => {
  try {
    Taro.getFileSystemManager().mkdirSync(folder(), true)
  } catch {
    // It is there already.
  }
}

export const keep = async (fileId: string, file: LocalFile): Promise<void> => {
  const path = `${folder()}/${fileId}.${file.extension}`
  makeFolder()
  try {
    // Copied, not moved: the part that was just recorded still plays from where it is.
    Taro.getFileSystemManager().copyFileSync(file.url, path)
    Taro.setStorageSync(entry(fileId), { ...file, url: path })
  } catch {
    // No room: the temporary file is still uploaded while the app is open.
  }
}

export const kept = async (fileId: string): Promise<LocalFile | null> => {
  const file = Taro.getStorageSync<LocalFile | ''>(entry(fileId))
  if (!file) return null
  try {
    Taro.getFileSystemManager().accessSync(file.url)
    return file
  } catch {
    return null
  }
}

export const letGo = async (fileId: string): Promise<void> => {
  const file = await kept(fileId)
  if (file) Taro.getFileSystemManager().unlinkSync(file.url)
  Taro.removeStorageSync(entry(fileId))
}
