import Taro from '@tarojs/taro'
import type { LocalFile } from './local-file'
import type { PickDocuments, PickImages, PickSheet, PickVideos } from './pick'

/** WeChat’s camera takes clips of 3 to 60 seconds, and its picker hands out twenty files at a time. */
const LONGEST_CLIP_S = 60
const MOST_AT_ONCE = 20

const extensionOf = (path: string, fallback: string): string =>
  /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? fallback

const choose = async (option: Taro.chooseMedia.Option, fallback: string): Promise<LocalFile[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia(option)
    return tempFiles.map(({ tempFilePath, size, duration }) => ({
      url: tempFilePath,
      bytes: size,
      durationMs: Math.round((duration || 0) * 1000),
      extension: extensionOf(tempFilePath, fallback),
      blob: null,
    }))
  } catch {
    // Closing the picker is reported as a failure.
    return []
  }
}

export const pickVideos: PickVideos = (from, atMost) =>
  choose(
    {
      count: from === 'camera' ? 1 : Math.min(atMost, MOST_AT_ONCE),
      mediaType: ['video'],
      sourceType: [from],
      maxDuration: LONGEST_CLIP_S,
      camera: 'front',
    },
    'mp4',
  )

export const pickImages: PickImages = (atMost) =>
  choose({ count: Math.min(atMost, MOST_AT_ONCE), mediaType: ['image'], sourceType: ['album'] }, 'jpg')

/** A mini-program sees no files but those that somebody sent in a chat. */
export const pickDocuments: PickDocuments = async (atMost) => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: atMost, type: 'file', extension: ['pdf'] })
    return tempFiles.map(({ path, size, name }) => ({
      file: { url: path, bytes: size, durationMs: 0, extension: extensionOf(path, 'pdf'), blob: null },
      name: name.replace(/\.pdf$/i, ''),
    }))
  } catch {
    return []
  }
}

export const pickSheet: PickSheet = async () => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'xls', 'csv'] })
    const file = tempFiles[0]
    if (!file) return null
    const { name, path, size } = file
    return { name, file: { url: path, bytes: size, durationMs: 0, extension: extensionOf(name, 'xlsx'), blob: null } }
  } catch {
    // Closing the picker is reported as a failure.
    return null
  }
}
