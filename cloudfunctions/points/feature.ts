import { points as contract } from '../../core/points/contract'
import { feature } from '../_shell/feature'
import { entries } from './entries'
import { mine } from './mine'
import { rules } from './rules'

export const points = feature('points', contract, { mine, entries, rules })
