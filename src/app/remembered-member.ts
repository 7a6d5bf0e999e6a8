import { member, type Member } from '../../core/members/contract'
import { storage } from '../platform/storage'

const KEY = 'member'

/** Who this device was last told its person is, until they sign out: without a network their own pages still open. */
export const rememberedMember = {
  read(): Member | null {
    const read = member.safeParse(storage.read(KEY))
    return read.success ? read.data : null
  },

  write(known: Member | null): void {
    if (known) storage.write(KEY, known)
    else storage.remove(KEY)
  },
}
