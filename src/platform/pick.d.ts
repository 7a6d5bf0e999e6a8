import type { LocalFile } from './local-file'

/**
 * Video clips from the camera or the album; none when the person changed their mind. In WeChat a clip from the camera
 * has 3 to 60 s.
 */
export type PickVideos = (from: 'camera' | 'album', atMost: number) => Promise<readonly LocalFile[]>
export const pickVideos: PickVideos

/**
 * A spreadsheet, from the chats in WeChat; null when the person changed their mind. What is none of ours is told by its
 * bytes.
 */
export type PickSheet = () => Promise<{ readonly name: string; readonly file: LocalFile } | null>
export const pickSheet: PickSheet

/** Pictures from the album, in the order chosen. */
export type PickImages = (atMost: number) => Promise<readonly LocalFile[]>
export const pickImages: PickImages

/** PDF files of this device, or in WeChat of one of its chats, with what they are called there. */
export type PickDocuments = (atMost: number) => Promise<readonly { readonly file: LocalFile; readonly name: string }[]>
export const pickDocuments: PickDocuments
