import { cloudEntry } from '../_shell/cloud'
import { lectures } from './feature'

export const main = cloudEntry(lectures)
