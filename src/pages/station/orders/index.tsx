import { stations } from '../../../../core/stations/contract'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { OrderList } from '../../../features/stations/orders/order-list'
import { open } from '../../../platform/navigate'

export default function OrdersPage() {
  const member = useMember()
  const pages = usePages(stations.myOrders, member ? {} : null, ({ orders, next }) => ({ items: orders, next }))
  const nothing = (
    <Empty
      title="还没有点过单"
      hint="在阵地的“服务”里点单：宣讲团、法律咨询、健康检测……"
      action={{ words: '去看阵地', onPress: () => open('stations') }}
    />
  )
  return (
    <Screen title="我的点单" onRefresh={pages.reload}>
      <MembersOnly>
        <OrderList pages={pages} empty={nothing} />
      </MembersOnly>
    </Screen>
  )
}
