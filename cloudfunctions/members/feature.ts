import { members as contract } from '../../core/members/contract'
import { feature } from '../_shell/feature'
import { addBrowser } from './add-browser'
import { bind } from './bind'
import { invite } from './invite'
import { me } from './me'
import { roster } from './roster'
import { signOut } from './sign-out'
import { tick } from './tick'

export const members = feature('members', contract, { me, bind, invite, addBrowser, roster, signOut, tick })
