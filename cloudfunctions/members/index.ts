import { cloudEntry } from '../_shell/cloud'
import { members } from './feature'

export const main = cloudEntry(members)
