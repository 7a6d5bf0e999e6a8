import { stations as contract } from '../../core/stations/contract'
import { feature } from '../_shell/feature'
import { districts } from './directory/districts'
import { list } from './directory/list'
import { nearby } from './directory/nearby'
import { view } from './directory/view'
import { moveOrder } from './orders/move-order'
import { myOrders } from './orders/my-orders'
import { order } from './orders/order'
import { orderQueue } from './orders/order-queue'
import { orderView } from './orders/order-view'
import { rateOrder } from './orders/rate-order'

const directory = { nearby, list, districts, view }
const orders = { order, myOrders, orderQueue, orderView, moveOrder, rateOrder }

export const stations = feature('stations', contract, { ...directory, ...orders })
