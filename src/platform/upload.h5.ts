import { lectures } from '../../core/lectures/contract'
import { readAnswer } from './call'
import type { StartUpload, UploadAnswer } from './upload'

/** Nothing moved for this long: the network is gone, whatever the browser believes. */
const STALLED_MS = 60_000

const offline: UploadAnswer = { ok: false, fault: { code: 'OFFLINE' } }
const cancelled: UploadAnswer = { ok: false, cancelled: true }

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

export const upload: StartUpload = ({ fileId, file, purpose, onProgress }) => {
  // fetch cannot tell how much of a body was sent.
  const request = new XMLHttpRequest()
  let wasCancelled = false
  let stall: ReturnType<typeof setTimeout>
  const moved = () => {
    clearTimeout(stall)
    stall = setTimeout(() => request.abort(), STALLED_MS)
  }

  const answer = new Promise<UploadAnswer>((resolve) => {
    request.onload = () => {
      // A proxy’s own error page is no answer of ours: it is the network that failed.
      const came = parse(request.responseText)
      resolve(came === null ? offline : readAnswer(lectures.receive, came))
    }
    request.onerror = () => resolve(offline)
    request.onabort = () => resolve(wasCancelled ? cancelled : offline)
  })
  request.upload.onprogress = ({ loaded, total }) => {
    moved()
    onProgress(total > 0 ? loaded / total : 0)
  }
  void answer.then(() => clearTimeout(stall))

  request.open('PUT', `/upload/${fileId}?purpose=${purpose}`)
  request.setRequestHeader('content-type', file.blob?.type || 'application/octet-stream')
  moved()
  request.send(file.blob)

  return {
    answer,
    cancel() {
      wasCancelled = true
      request.abort()
    },
  }
}
