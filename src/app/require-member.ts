import { open } from '../platform/navigate'
import { useSession } from './session'

/** Go on as a member; a visitor is led to the sign-in page, and from there back to where they were. */
export const requireMember = (then: () => void): void => {
  if (useSession.getState().member) then()
  else open('signIn')
}
