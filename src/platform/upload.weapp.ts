import Taro from '@tarojs/taro'
import { lectures } from '../../core/lectures/contract'
import { call } from './call'
import type { StartUpload, UploadAnswer, UploadOrder } from './upload'

const cancelled: UploadAnswer = { ok: false, cancelled: true }

interface Sending {
  readonly task: Taro.UploadTask
  /** Rejects when the network fails or the task is aborted. */
  readonly fileID: Promise<string>
}

const send = (cloudPath: string, { file, onProgress }: UploadOrder): Sending => {
  let task: Taro.UploadTask | undefined
  const fileID = new Promise<string>((success, fail) => {
    // With callbacks the call returns the task, which alone tells progress and can be aborted.
    task = Taro.cloud.uploadFile({ cloudPath, filePath: file.url, success: (sent) => success(sent.fileID), fail })
  })
  if (!task) throw new Error('cloud storage gave no upload task')
  task.onProgressUpdate(({ progress }) => onProgress(progress / 100))
  return { task, fileID }
}

export const upload: StartUpload = (order) => {
  let task: Taro.UploadTask | null = null
  let wasCancelled = false

  const run = async (): Promise<UploadAnswer> => {
    const { fileId, file, purpose } = order
    const place = await call(lectures.place, { fileId, extension: file.extension, bytes: file.bytes })
    if (wasCancelled) return cancelled
    if (!place.ok) return place

    const sending = send(place.data.cloudPath, order)
    task = sending.task
    const location = await sending.fileID
    return call(lectures.receive, { fileId, purpose, location })
  }

  return {
    answer: run().catch(() => (wasCancelled ? cancelled : { ok: false, fault: { code: 'OFFLINE' } })),
    cancel() {
      wasCancelled = true
      task?.abort()
    },
  }
}
