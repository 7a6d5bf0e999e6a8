import type { lectures } from '../../../core/lectures/contract'
import { roomFor } from '../../../core/lectures/room'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'

export const place: Handler<typeof lectures.place> = async ({ fileId, extension, bytes }, { caller, store, media }) => {
  // Sent again, because the first answer got lost, it takes no more room.
  const isKept = (await store.files.find(caller.memberId, fileId)) !== undefined
  const room = isKept || roomFor(bytes, await store.files.held(caller.memberId))
  return isRefusal(room) ? room : { cloudPath: media.place(caller.memberId, fileId, extension) }
}
