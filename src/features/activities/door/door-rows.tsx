import { hasBegun, opensAt, type Span } from '../../../../core/activities/door-time'
import { Card } from '../../../components/card'
import { Row } from '../../../components/row'
import { open } from '../../../platform/navigate'

interface RowsProps extends Span {
  activityId: string
  now: Date
}

/** For whoever organises an activity: the screen at its door, its list, and what it left. */
export const OrganiserDoorRows = ({ activityId, from, until, now }: RowsProps) => (
  <Card flush>
    <Row
      words="签到屏"
      note={now < until ? '可提前联网打开一次' : undefined}
      icon="people"
      onPress={() => open('door', { id: activityId })}
    />
    <Row words="签到名单" icon="check" onPress={() => open('attendance', { id: activityId })} />
    <RecordRow {...{ activityId, from, now }} />
  </Card>
)

/** For a member of whom the activity is: their way in at the door, and what it left afterwards. */
export const MemberDoorRows = ({ activityId, from, until, now }: RowsProps) => (
  <Card flush>
    {now >= opensAt(from) && now <= until && (
      <Row words="签到" note="扫码，或出示通行码" icon="check" onPress={() => open('checkIn', { a: activityId })} />
    )}
    <RecordRow {...{ activityId, from, now }} />
  </Card>
)

/** What it left, once it has begun. */
const RecordRow = ({ activityId, from, now }: Omit<RowsProps, 'until'>) =>
  hasBegun({ from }, now) ? (
    <Row
      words="活动记录"
      note="小结、照片、评价"
      icon="album"
      onPress={() => open('activityRecord', { id: activityId })}
    />
  ) : null
