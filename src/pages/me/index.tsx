import { activities } from '../../../core/activities/contract'
import { lectures } from '../../../core/lectures/contract'
import { stations } from '../../../core/stations/contract'
import { points } from '../../../core/points/contract'
import { counted } from '../../app/counted'
import { useIsCommitteeOfficer, useIsOfficer } from '../../app/officers-only'
import { useSession } from '../../app/session'
import { Shown } from '../../app/shown'
import { useReading } from '../../app/use-reading'
import { Card } from '../../components/card'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { Skeleton } from '../../components/skeleton'
import { Profile } from '../../features/members/profile'
import { SignOut } from '../../features/members/sign-out'
import { Visitor } from '../../features/members/visitor'
import { PointsCard } from '../../features/points/points-card'
import { useHeldWork } from '../../features/stations/upkeep/held-work'
import { open } from '../../platform/navigate'

export default function MePage() {
  const { member, identity } = useSession()
  const isOfficer = useIsOfficer()
  const isCommitteeOfficer = useIsCommitteeOfficer()
  const mine = useReading(points.mine, member ? {} : null)
  const own = useReading(lectures.mine, member ? {} : null)
  const work = useHeldWork()
  const told = useReading(activities.notices, member ? {} : null)
  const queue = useReading(lectures.reviewQueue, isOfficer ? {} : null)
  const orders = useReading(stations.orderQueue, isOfficer ? { open: true } : null)

  if (!member)
    return (
      <Screen title="我的" tab="me">
        <Visitor />
      </Screen>
    )
  return (
    <Screen
      title="我的"
      tab="me"
      onRefresh={() => Promise.all([mine, own, told, queue, orders, work].map(({ reload }) => reload()))}
    >
      <Profile member={member} />
      <Shown reading={mine} waiting={<Skeleton shape="line" />}>
        {({ total, today }) => <PointsCard total={total} today={today} />}
      </Shown>
      <Card flush>
        <Row icon="book" words="我的党课" note={count(own.data)} onPress={() => open('mine')} />
        <Row icon="calendar" words="我的活动" onPress={() => open('activities', { whose: 'mine' })} />
        <Row icon="inbox" words="通知" note={unread(told.data?.unread)} onPress={() => open('inbox')} />
        <Row icon="people" words="一起办活动" onPress={() => open('together')} />
        <Row icon="pin" words="我的预约" onPress={() => open('bookings')} />
        <Row icon="check" words="我的点单" onPress={() => open('orders')} />
        <Row icon="flag" words="我反映的" onPress={() => open('reports')} />
        <Row icon="rules" words="积分规则" onPress={() => open('rules')} />
      </Card>
      {isOfficer && (
        <Card flush>
          <Row icon="inbox" words="待我审核" note={count(queue.data)} onPress={() => open('queue')} />
          <Row icon="check" words="服务点单处理" note={toDo(orders.data)} onPress={() => open('orderQueue')} />
          <Row icon="pin" words="阵地管理" note={work.all} onPress={() => open('heldStations')} />
          <Row icon="calendar" words="组织活动" onPress={() => open('hosting')} />
          <Row icon="rules" words="支部活动记录" note="三会一课" onPress={() => open('records')} />
          {isCommitteeOfficer && <Row icon="circle" words="阵地覆盖" onPress={() => open('coverage')} />}
          <Row icon="people" words="名册与邀请码" onPress={() => open('roster')} />
        </Card>
      )}
      <Card flush>
        <Row icon="browser" words="在另一个浏览器登录" onPress={() => open('browser')} />
        <Row icon="leave" words="登录的地方" onPress={() => open('signIns')} />
      </Card>
      {identity === 'browser' && <SignOut />}
    </Screen>
  )
}

const count = (page: { lectures: readonly unknown[]; next: string | null } | null): string | undefined =>
  page ? counted(page.lectures, page.next, '门') : undefined

const toDo = (page: { orders: readonly unknown[]; next: string | null } | null): string | undefined =>
  page ? counted(page.orders, page.next, '单', '待处理') : undefined

/** A number in words, and nothing that calls for being opened. */
const unread = (notices: number | undefined): string | undefined =>
  notices === undefined ? undefined : notices > 0 ? `${notices} 条未读` : '没有未读'
