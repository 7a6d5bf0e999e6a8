/** A file on this device: just recorded, or picked. */
export interface LocalFile {
  /** Where it can be shown or played from, on this device only. */
  readonly url: string
  readonly bytes: number
  /** 0 for an image, and where the platform cannot tell before the file is uploaded. */
  readonly durationMs: number
  /** Lower case, without the dot. */
  readonly extension: string
  /** What a browser uploads. Null in WeChat, where `url` is a path that is uploaded from. */
  readonly blob: Blob | null
}
