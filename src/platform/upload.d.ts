import type { lectures } from '../../core/lectures/contract'
import type { FilePurpose } from '../../core/lectures/files'
import type { Called } from './call'
import type { LocalFile } from './local-file'

export type UploadAnswer = Called<typeof lectures.receive> | { readonly ok: false; readonly cancelled: true }

export interface Upload {
  /** Never rejects. */
  readonly answer: Promise<UploadAnswer>
  cancel(): void
}

export interface UploadOrder {
  /** Made by the client: sending a file again under the same id changes nothing twice. */
  readonly fileId: string
  readonly file: LocalFile
  readonly purpose: FilePurpose
  /** The share that was sent, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Send a file to the server, which checks it by its bytes and keeps or refuses it. */
export type StartUpload = (order: UploadOrder) => Upload
export const upload: StartUpload
