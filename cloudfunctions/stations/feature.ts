import { stations as contract } from '../../core/stations/contract'
import { feature } from '../_shell/feature'
import { districts } from './directory/districts'
import { list } from './directory/list'
import { nearby } from './directory/nearby'
import { view } from './directory/view'

const directory = { nearby, list, districts, view }

export const stations = feature('stations', contract, { ...directory })
