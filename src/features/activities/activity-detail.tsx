import { Text, View } from '@tarojs/components'
import type { Activity } from '../../../core/activities/activity'
import { mostGuests } from '../../../core/activities/audience'
import { passed } from '../../../core/activities/completeness'
import { unmarked } from '../../app/marked'
import { Card } from '../../components/card'
import { Name } from '../../components/name'
import { Note } from '../../components/note'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { Tag, type TagLook } from '../../components/tag'
import { toast } from '../../platform/dialog'
import { openFile } from '../../platform/open-file'
import { ActivityCover } from './activity-cover'
import { Line, When, Where } from './activity-lines'
import { stateTag } from './card/state-tag'
import { changeWords } from './change-words'
import { kindNames } from '../../../core/activities/kind-names'
import { passedWords } from './passed-words'
import { seatWords } from './seat-words'
import { momentWords } from './when-words'
import './activity-detail.scss'

const states: Record<Activity['state'], { words: string; look: TagLook }> = {
  draft: { words: '草稿', look: 'plain' },
  published: { words: '报名中', look: 'green' },
  cancelled: { words: '已取消', look: 'red' },
  finished: { words: '已结束', look: 'plain' },
}

const stateOf = (activity: Activity, now: Date) => {
  const { closed, from, until, seats, taken } = activity
  if (activity.state !== 'published') return states[activity.state]
  // Whoever stands to it already reads how; to everybody else it is full.
  if (closed === null && seats !== null && taken >= seats)
    return stateTag(activity, now) ?? { words: '已满，可候补', look: 'plain' as const }
  if (closed === null) return states.published
  if (until && Date.parse(until) <= now.getTime()) return states.finished
  return from && Date.parse(from) <= now.getTime()
    ? { words: '进行中', look: 'green' as const }
    : { words: '报名已截止', look: 'plain' as const }
}

/** All about an activity, in the order in which somebody decides to go. */
export const ActivityDetail = ({ activity, now }: { activity: Activity; now: Date }) => {
  const state = stateOf(activity, now)
  // Seats are of no use to anybody once it is over or called off.
  const hasSeats = state !== states.finished && state !== states.cancelled
  const changes = activity.changed ? changeWords(activity.changed, activity.place, now) : []
  const most = mostGuests(activity)
  const late = activity.state === 'draft' && activity.leads && passed(activity, now)
  return (
    <>
      <View className="activity-picture">
        <ActivityCover activity={activity} />
      </View>
      <View className="activity-head">
        {activity.cover && (
          <Text className="activity-title">
            <Name sample={activity.sample}>{activity.title || '（还没有标题）'}</Name>
          </Text>
        )}
        <View className="activity-tags">
          <Tag look={state.look}>{state.words}</Tag>
          {activity.cover && <Tag>{kindNames[activity.kind]}</Tag>}
          {activity.earnsPoints && <Tag>签到得积分</Tag>}
          {activity.countsHours && <Tag>记服务时长</Tag>}
        </View>
      </View>
      {activity.state === 'cancelled' && (
        <Note look="wrong">{`活动取消了。${activity.cancelReason ? `原因：${activity.cancelReason}` : ''}`}</Note>
      )}
      {late && <Note look="wrong">{`${passedWords[late]}。`}</Note>}
      {changes.length > 0 && (
        <Card>
          <Text className="activity-changed">{`${momentWords(activity.changed!.at, now)} 有变动`}</Text>
          {changes.map((words) => (
            <Text key={words} className="activity-change">
              {words}
            </Text>
          ))}
        </Card>
      )}
      <Card>
        <When activity={activity} now={now} />
        <Where activity={activity} />
        <Line name="主办">{unmarked(hostWords(activity))}</Line>
        <Line name="谁可以来">{unmarked(whoWords(activity))}</Line>
        {hasSeats && <Line name="名额">{seatWords(activity, activity.waiting)}</Line>}
        {activity.signUpUntil && <Line name="报名截止">{momentWords(activity.signUpUntil, now)}</Line>}
        {most > 0 && <Line name="可以带人">{`最多带 ${most} 人`}</Line>}
        {activity.bring && <Line name="要带">{activity.bring}</Line>}
      </Card>
      {activity.about && (
        <Section title="介绍">
          <Card>
            <Text className="activity-about" userSelect>
              {activity.about}
            </Text>
          </Card>
        </Section>
      )}
      {activity.attachments.length > 0 && (
        <Section title="附件">
          <Card flush>
            {activity.attachments.map((file) => (
              <Row
                key={file.fileId}
                words={file.name}
                note={file.kind === 'document' ? 'PDF' : '图片'}
                onPress={() => void openFile(file).then((opened) => !opened && toast('文件没有打开，请稍后再试'))}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

const hostWords = ({ hosts, host }: Activity): string => {
  const names = hosts.filter(({ state }) => state === 'lead' || state === 'accepted').map(({ name }) => name)
  return names.length > 1 ? `${names[0]}（牵头）、${names.slice(1).join('、')}` : host
}

const whoWords = ({ audience, membersOnly }: Activity): string =>
  `${audience ? audience.join('、') : '全体'}${membersOnly ? '，只限党员' : '，积极分子和群众也可以来'}`
