import { Text, View } from '@tarojs/components'
import { passed } from '../../../../core/activities/completeness'
import { isEditable } from '../../../../core/activities/life'
import type { Activity } from '../../../../core/activities/activity'
import { unmarked } from '../../../app/marked'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Name } from '../../../components/name'
import { Note } from '../../../components/note'
import { Row } from '../../../components/row'
import { Tag } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { FinishRow } from '../afterwards/finish-row'
import { OrganiserDoorRows } from '../door/door-rows'
import { passedWords } from '../passed-words'
import { RoomCard } from '../rooms/room-card'
import { whenWords } from '../when-words'
import { CancelActivity } from './cancel-activity'
import { kindNames } from '../../../../core/activities/kind-names'
import './hosted.scss'

interface HostedProps {
  activity: Activity
  now: Date
  onChanged: () => void
}

const stateNames: Record<Activity['state'], string> = {
  draft: '草稿',
  published: '已发布',
  cancelled: '已取消',
  finished: '已结束',
}

/** An activity for those who run it: its figures, and everything there is to do about it. */
export const Hosted = ({ activity, now, onChanged }: HostedProps) => {
  const { activityId, title, kind, state, from, until, place, leads, sample } = activity
  const editable = isEditable(state)
  const late = passed(activity, now)
  const isOver = state === 'published' && until !== null && Date.parse(until) <= now.getTime()
  return (
    <>
      <Card>
        <Text className="hosted-title">
          <Name sample={sample}>{title || '（还没有标题）'}</Name>
        </Text>
        <View className="hosted-tags">
          <Tag look={isOver || state === 'cancelled' ? 'red' : state === 'published' ? 'green' : 'plain'}>
            {isOver ? '已结束，待登记结果' : stateNames[state]}
          </Tag>
          <Tag>{kindNames[kind]}</Tag>
        </View>
        <Text className="hosted-note">{from && until ? whenWords(from, until, now) : '时间还没有定'}</Text>
        <Text className="hosted-note">{place ? unmarked(place.words) : '地点还没有定'}</Text>
      </Card>
      {state === 'cancelled' && activity.cancelReason && <Note>{`取消的原因：${activity.cancelReason}`}</Note>}
      {state === 'draft' && leads && (
        <Card>
          <Text className="hosted-note hosted-draft">
            {`草稿只有主办的人看得到。${late ? passedWords[late] : '填完就可以发布'}。`}
          </Text>
          <Button onPress={() => open('post', { id: activityId })}>{late ? '改时间，发布' : '接着填，发布'}</Button>
        </Card>
      )}
      {isOver && leads && <FinishRow {...{ activityId }} countsHours={activity.countsHours} onFinished={onChanged} />}
      {state === 'published' && place?.kind === 'station' && (
        <RoomCard activityId={activityId} leads={leads} now={now} />
      )}
      {state !== 'draft' && <Figures activity={activity} />}
      <Card flush>
        <Row icon="calendar" words="看活动页" onPress={() => open('activity', { id: activityId })} />
        {leads && editable && <Row icon="rules" words="修改内容" onPress={() => open('post', { id: activityId })} />}
        {leads && state !== 'cancelled' && from && until && (
          <Row icon="again" words="每月重复" onPress={() => open('repeat', { id: activityId })} />
        )}
        {state === 'published' && (
          <Row icon="share" words="海报（A4，可打印）" onPress={() => open('poster', { id: activityId })} />
        )}
        {leads && state === 'published' && (
          <Row icon="people" words="和别家一起主办" onPress={() => open('hosts', { id: activityId })} />
        )}
      </Card>
      {state !== 'draft' && state !== 'cancelled' && from && until && (
        <OrganiserDoorRows activityId={activityId} from={new Date(from)} until={new Date(until)} now={now} />
      )}
      {leads && editable && <CancelActivity activity={activity} now={now} onDone={onChanged} />}
    </>
  )
}

const Figures = ({ activity: { seats, taken, waiting } }: { activity: Activity }) => (
  <View className="hosted-figures">
    <Figure name="名额" value={seats === null ? '不限' : String(seats)} />
    <Figure name="已占" value={String(taken)} />
    <Figure name="还空" value={seats === null ? '–' : String(Math.max(0, seats - taken))} />
    <Figure name="候补" value={String(waiting)} />
  </View>
)

const Figure = ({ name, value }: { name: string; value: string }) => (
  <View className="hosted-figure">
    <Text className="hosted-figure-value">{value}</Text>
    <Text className="hosted-figure-name">{name}</Text>
  </View>
)
