import { cloudEntry } from '../_shell/cloud'
import { activities } from './feature'

export const main = cloudEntry(activities)
