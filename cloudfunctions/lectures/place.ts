import type { lectures } from '../../core/lectures/contract'
import type { Handler } from '../_shell/feature'

export const place: Handler<typeof lectures.place> = async ({ fileId, extension }, { caller, media }) => ({
  cloudPath: media.place(caller.memberId, fileId, extension),
})
