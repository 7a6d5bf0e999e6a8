import { toast } from '../platform/dialog'
import { open } from '../platform/navigate'
import { faultWords } from './fault-words'
import { useSession } from './session'

/** Go on as a member; a visitor is led to the sign-in page, and from there back to where they were. */
export const requireMember = async (then: () => void): Promise<void> => {
  if (!useSession.getState().member) await useSession.getState().recover()
  const { member, fault } = useSession.getState()
  if (member) then()
  else if (fault) toast(faultWords(fault))
  else open('signIn')
}
