import { Text, View } from '@tarojs/components'
import { isOpen } from '../../../../core/stations/order-life'
import type { OrderCard } from '../../../../core/stations/orders'
import { dayOf } from '../../../../core/time'
import { dayWords, timeOfDay } from '../../../app/spoken-time'
import { Press } from '../../../components/press'
import { Tag } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { orderStateNames } from './words'
import './order-row.scss'

/** When it is to be: the time agreed on, or else the day wished for. */
export const orderTimeWords = ({ wantedOn, scheduledFor }: OrderCard, now: Date): string =>
  scheduledFor
    ? `${dayWords(dayOf(new Date(scheduledFor)), now)} ${timeOfDay(scheduledFor)}`
    : `希望 ${dayWords(wantedOn, now)}`

export const byWords = ({ orderedBy, people }: OrderCard): string =>
  `${orderedBy.forOrganisation ? `${orderedBy.organisation}，${orderedBy.name}` : `${orderedBy.name}，${orderedBy.organisation}`}，${people} 人`

interface RowProps {
  order: OrderCard
  /** Whether who ordered is shown: to those who serve. */
  serving?: boolean
}

export const OrderRow = ({ order, serving = false }: RowProps) => {
  const state = orderStateNames[order.state]
  const when = orderTimeWords(order, new Date())
  return (
    <Press
      className="order-row"
      label={`${order.offer}，${state}，${when}`}
      onPress={() => open('orderView', { id: order.orderId })}
    >
      <View className="order-row-head">
        <Text className="order-row-name">{order.offer}</Text>
        <Tag look={isOpen(order.state) ? 'green' : 'plain'}>{state}</Tag>
      </View>
      <Text className="order-row-note">{when}</Text>
      <Text className="order-row-note">{order.station.name}</Text>
      {serving && <Text className="order-row-note">{byWords(order)}</Text>}
    </Press>
  )
}
