import { blobFile } from './blob-file.h5'
import type { LocalFile } from './local-file'

const STORE = 'files'

interface Kept {
  readonly blob: Blob
  readonly durationMs: number
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser’s storage failed'))
  })

const open = (): Promise<IDBDatabase> => {
  const opening = indexedDB.open('dangke-takes', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  return settled(opening)
}

const inStore = async <T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> => {
  try {
    const database = await open()
    const result = await settled(act(database.transaction(STORE, mode).objectStore(STORE)))
    database.close()
    return result
  } catch {
    // A full disk or a private window: the recording is still in memory, and is uploaded from there.
    return undefined
  }
}

export const keep = async (fileId: string, { blob, durationMs }: LocalFile): Promise<void> => {
  await inStore('readwrite', (store) => store.put({ blob, durationMs }, fileId))
}

export const kept = async (fileId: string): Promise<LocalFile | null> => {
  const found = (await inStore('readonly', (store) => store.get(fileId))) as Kept | undefined
  return found ? blobFile(found.blob, found.durationMs) : null
}

export const letGo = async (fileId: string): Promise<void> => {
  await inStore('readwrite', (store) => store.delete(fileId))
}
