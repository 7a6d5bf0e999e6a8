import { Text, View } from '@tarojs/components'
import { isOpen, type OrderStep } from '../../../../core/stations/order-life'
import type { Order } from '../../../../core/stations/orders'
import { dayOf } from '../../../../core/time'
import { dayWords, spokenMoment, timeOfDay } from '../../../app/spoken-time'
import { Card } from '../../../components/card'
import { DeedList } from '../../../components/deed-list'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { Tag } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { orderStateNames } from './words'
import { byWords, orderTimeWords } from './order-row'
import './order-detail.scss'

const deeds: Record<OrderStep, string> = {
  accept: '受理',
  schedule: '约定时间',
  complete: '完成服务',
  decline: '没有受理',
  cancel: '取消',
}

/** All of an order that both sides see. */
export const OrderDetail = ({ order, now }: { order: Order; now: Date }) => (
  <>
    <View className="order-head">
      <Text className="order-name">{order.offer}</Text>
      <Tag look={isOpen(order.state) ? 'green' : 'plain'}>{orderStateNames[order.state]}</Tag>
      <Text className="order-line">{orderTimeWords(order, now)}</Text>
      <Text className="order-line">{byWords(order)}</Text>
      {order.note && <Text className="order-note">{order.note}</Text>}
    </View>
    <Card flush>
      <Row icon="pin" words={order.station.name} onPress={() => open('station', { id: order.station.stationId })} />
    </Card>
    {order.stars !== null && (
      <Section title="评价">
        <Card>
          <Text>{`${order.stars} 分（满分 5 分）`}</Text>
          {order.words && <Text className="order-note">{order.words}</Text>}
        </Card>
      </Section>
    )}
    <Section title="经过">
      <DeedList
        deeds={[
          {
            id: order.orderId,
            words: `${order.orderedBy.name} 点单`,
            at: spokenMoment(order.orderedAt, now),
            reason: null,
          },
          ...order.steps.map(({ stepId, step, at, actor, scheduledFor, reason }) => ({
            id: stepId,
            words: `${actor} ${deeds[step]}${scheduledFor ? `：${momentWords(scheduledFor, now)}` : ''}`,
            at: spokenMoment(at, now),
            reason,
          })),
        ]}
      />
    </Section>
  </>
)

const momentWords = (at: string, now: Date): string => `${dayWords(dayOf(new Date(at)), now)} ${timeOfDay(at)}`
