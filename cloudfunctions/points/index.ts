import { cloudEntry } from '../_shell/cloud'
import { points } from './feature'

export const main = cloudEntry(points)
