import { members as contract } from '../../core/members/contract'
import { feature } from '../_shell/feature'
import { addBrowser } from './add-browser'
import { bind } from './bind'
import { endOtherSignIns } from './end-other-sign-ins'
import { endSignIn } from './end-sign-in'
import { invite } from './invite'
import { me } from './me'
import { roster } from './roster'
import { signIns } from './sign-ins'
import { signOut } from './sign-out'
import { tick } from './tick'

export const members = feature('members', contract, {
  me,
  bind,
  invite,
  addBrowser,
  roster,
  signOut,
  signIns,
  endSignIn,
  endOtherSignIns,
  tick,
})
