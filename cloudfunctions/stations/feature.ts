import { stations as contract } from '../../core/stations/contract'
import { feature } from '../_shell/feature'
import { districts } from './districts'
import { list } from './list'
import { nearby } from './nearby'
import { view } from './view'

export const stations = feature('stations', contract, { nearby, list, districts, view })
