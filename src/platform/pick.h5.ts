import { blobFile } from './blob-file.h5'
import type { LocalFile } from './local-file'
import type { PickDocuments, PickImages, PickSheet, PickVideos } from './pick'

interface Wish {
  readonly accept: string
  readonly atMost: number
  readonly capture?: boolean
}

const ask = ({ accept, atMost, capture }: Wish): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = atMost > 1 && !capture
    if (capture) input.setAttribute('capture', 'user')
    input.hidden = true
    const answer = () => {
      input.remove()
      resolve(Array.from(input.files ?? []).slice(0, atMost))
    }
    input.onchange = answer
    input.oncancel = answer
    // iOS forgets an input that is in no document while its own picker is open.
    document.body.append(input)
    input.click()
  })

/** As the browser reads it; 0 where it cannot, which does not mean that the server cannot. */
const durationOf = (url: string): Promise<number> =>
  new Promise((resolve) => {
    const probe = document.createElement('video')
    const answer = () => {
      resolve(Number.isFinite(probe.duration) ? Math.round(probe.duration * 1000) : 0)
      // Or it goes on reading the file.
      probe.removeAttribute('src')
      probe.load()
    }
    probe.preload = 'metadata'
    probe.onloadedmetadata = answer
    probe.onerror = answer
    probe.src = url
    setTimeout(answer, 3000)
  })

const withDuration = async (file: LocalFile): Promise<LocalFile> => ({
  ...file,
  durationMs: await durationOf(file.url),
})

export const pickVideos: PickVideos = async (from, atMost) => {
  const files = await ask({ accept: 'video/*', atMost, capture: from === 'camera' })
  return Promise.all(files.map((file) => withDuration(blobFile(file, 0))))
}

export const pickImages: PickImages = async (atMost) => {
  const files = await ask({ accept: 'image/jpeg,image/png,image/webp', atMost })
  return files.map((file) => blobFile(file, 0))
}

export const pickDocuments: PickDocuments = async (atMost) => {
  const files = await ask({ accept: 'application/pdf,.pdf', atMost })
  return files.map((file) => ({ file: blobFile(file, 0), name: file.name.replace(/\.pdf$/i, '') }))
}

/** By their endings: systems disagree about what type a spreadsheet is. */
const SHEETS = '.xlsx,.xls,.csv,.txt'

export const pickSheet: PickSheet = async () => {
  const [file] = await ask({ accept: SHEETS, atMost: 1 })
  return file ? { name: file.name, file: blobFile(file, 0) } : null
}
