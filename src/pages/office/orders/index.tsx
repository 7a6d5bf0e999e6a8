import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { usePages } from '../../../app/use-pages'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { OrderList } from '../../../features/stations/orders/order-list'

const kinds = [
  { value: 'open', words: '要处理的' },
  { value: 'over', words: '已结束的' },
] as const

export default function OrderQueuePage() {
  const [kind, setKind] = useState<'open' | 'over'>('open')
  const pages = usePages(
    stations.orderQueue,
    useIsOfficer() ? { open: kind === 'open' } : null,
    ({ orders, next }) => ({ items: orders, next }),
  )
  const nothing = (
    <Empty
      title={kind === 'open' ? '没有要处理的点单' : '还没有结束的点单'}
      hint="你任职的组织管理的阵地，收到的点单在这里。"
    />
  )
  return (
    <Screen title="服务点单处理" onRefresh={pages.reload}>
      <OfficersOnly>
        <Chips options={kinds} chosen={kind} onChoose={setKind} />
        <OrderList pages={pages} serving empty={nothing} />
      </OfficersOnly>
    </Screen>
  )
}
