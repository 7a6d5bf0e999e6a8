import { cloudEntry } from '../_shell/cloud'
import { stations } from './feature'

export const main = cloudEntry(stations)
