import { stations } from '../../../../../core/stations/contract'
import { Found } from '../../../../app/found'
import { MembersOnly } from '../../../../app/members-only'
import { useMember } from '../../../../app/session'
import { useReading } from '../../../../app/use-reading'
import { Screen } from '../../../../components/screen'
import { Skeleton } from '../../../../components/skeleton'
import { OrderDetail } from '../../../../features/stations/orders/order-detail'
import { Ordering } from '../../../../features/stations/orders/ordering'
import { Serving } from '../../../../features/stations/orders/serving'
import { words } from '../../../../features/stations/words'
import { back, useAddress } from '../../../../platform/navigate'

const missing = {
  title: '没有这一单',
  words: words.orderView,
  cutShort: 'NO_SUCH_ORDER',
  action: { words: '返回', onPress: back },
} as const

export default function OrderViewPage() {
  const { id: orderId = '' } = useAddress<'orderView'>()
  const reading = useReading(stations.orderView, useMember() ? { orderId } : null)
  const read = () => void reading.reload()
  const now = new Date()
  return (
    <Screen title="点单详情" onRefresh={reading.reload}>
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missing}>
          {({ order }) => (
            <>
              <OrderDetail order={order} now={now} />
              {order.serves && <Serving key={order.state} order={order} now={now} onMoved={read} />}
              {order.ordered && <Ordering order={order} onMoved={read} />}
            </>
          )}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
