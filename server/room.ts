import type { Store } from '../cloudfunctions/_store/store'
import { roomFor, type Held } from '../core/lectures/room'
import { isRefusal, type Refusal } from '../core/refusal'

interface Coming {
  readonly memberId: string
  readonly bytes: number
}

/** What is on its way counts as held, so that many uploads at once find no more room than one after another. */
const together = (held: Held, coming: readonly Coming[]): Held => ({
  files: held.files + coming.length,
  bytes: coming.reduce((sum, { bytes }) => sum + bytes, held.bytes),
})

export type WithRoom = <T>(memberId: string, bytes: number, take: () => Promise<T>) => Promise<T | Refusal<'NO_ROOM'>>

/** Takes an upload of so many bytes where its member has room for it, and keeps that room until it is taken. */
export const createRoom = (store: Store): WithRoom => {
  const underWay = new Set<Coming>()
  return async (memberId, bytes, take) => {
    const others = [...underWay].filter((upload) => upload.memberId === memberId)
    const upload = { memberId, bytes }
    underWay.add(upload)
    try {
      const room = roomFor(bytes, together(await store.files.held(memberId), others))
      return isRefusal(room) ? room : await take()
    } finally {
      underWay.delete(upload)
    }
  }
}
