import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Activity } from '../../../../core/activities/activity'
import { fixedDay, type FixedDay, type RepeatWay } from '../../../../core/activities/repeat'
import { faultWords } from '../../../app/fault-words'
import { Shown } from '../../../app/shown'
import { useAction } from '../../../app/use-action'
import { useReading } from '../../../app/use-reading'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { Note } from '../../../components/note'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { Tag } from '../../../components/tag'
import { newId } from '../../../platform/new-id'
import { open } from '../../../platform/navigate'
import { roomRefused } from '../rooms/words'
import { weekdayWords, whenWords } from '../when-words'
import { repeatWords } from './words'
import './repeat.scss'

/** With the one that is repeated, eleven make a year: no more can be published ahead. */
const COUNTS = [1, 2, 3, 6, 11].map((count) => ({ value: String(count), words: `${count} 个月` }))
const NTH = ['第一个', '第二个', '第三个', '第四个', '最后一个'] as const

/** How it would repeat, in words: `每月 20 日`, `每月第二个周五`. */
const wayWords = ({ date, nth }: FixedDay, from: string): { value: RepeatWay; words: string }[] => [
  { value: 'day', words: `每月 ${date} 日${date > 28 ? '（没有就月末）' : ''}` },
  { value: 'weekday', words: `每月${NTH[nth - 1]!}${weekdayWords(from)}` },
]

/** The coming months’ activities out of one, seen before they are made. */
export const Repeat = ({ activity }: { activity: Activity }) => {
  const { activityId, title, from, leads } = activity
  const [now] = useState(() => new Date())
  const [count, setCount] = useState('3')
  const [way, setWay] = useState<RepeatWay>('day')
  const [publish, setPublish] = useState<'publish' | 'draft'>('draft')
  const days = useReading(activities.repeats, leads && from ? { activityId, count: Number(count), way } : null)
  const repeating = useAction(activities.repeat)
  const missing = days.data?.days.filter(({ there }) => !there).length ?? 0
  // The same for a retry of the same wish, and others for another.
  const wish = useRef({ of: '', ids: [] as string[] })

  const repeat = async () => {
    const asked = `${count}:${way}:${publish}:${missing}`
    if (wish.current.of !== asked || repeating.refusal === 'ALREADY_USED')
      wish.current = { of: asked, ids: Array.from({ length: missing }, newId) }
    const { ids } = wish.current
    const wanted = { activityId, count: Number(count), activityIds: ids, way, publish: publish === 'publish' }
    // What is there by now is seen before it is asked for again.
    if (!(await repeating.run(wanted))) await days.reload()
  }

  if (!leads) return <Note look="wrong">{repeatWords.repeats.NOT_YOURS}</Note>
  if (!from) return <Note look="wrong">{repeatWords.repeats.INCOMPLETE}</Note>
  if (repeating.data) return <Made made={repeating.data.activities} drafts={publish === 'draft'} now={now} />
  const { atMost } = repeating.details
  return (
    <>
      <Card>
        <Text className="repeat-title">{title}</Text>
        <FieldFrame label="怎么重复">
          <Chips
            options={wayWords(days.data?.on ?? fixedDay(new Date(from), new Date(from)), from)}
            chosen={way}
            onChoose={setWay}
          />
        </FieldFrame>
        <FieldFrame label="往后几个月">
          <Chips options={COUNTS} chosen={count} onChoose={setCount} />
        </FieldFrame>
        <FieldFrame label="做成">
          <Chips
            options={[
              { value: 'draft', words: '草稿，到时再改再发' },
              { value: 'publish', words: '直接发布' },
            ]}
            chosen={publish}
            onChoose={setPublish}
          />
        </FieldFrame>
      </Card>
      <Section title="会在这些日子">
        <Shown reading={days} words={repeatWords.repeats} waiting={<Skeleton shape="line" count={3} />}>
          {(data) => (
            <Card>
              {data.days.map((day) => (
                <View key={day.from} className="repeat-day">
                  <Text>{whenWords(day.from, day.until, now)}</Text>
                  {day.there ? <Tag>已有</Tag> : day.holiday && <Tag look="red">法定节假日</Tag>}
                </View>
              ))}
            </Card>
          )}
        </Shown>
      </Section>
      {days.data?.days.some(({ holiday, there }) => holiday && !there) && (
        <Note>遇到节假日不会自动挪动，做好以后可以单独改那一天。</Note>
      )}
      {days.data?.days.some(({ holiday, there }) => holiday === null && !there) && (
        <Note>有的日子在放假安排还没有录入的年份，是不是节假日还不知道。</Note>
      )}
      {days.data && missing === 0 && <Note>{repeatWords.repeat.ALL_THERE}</Note>}
      <BottomBar>
        {repeating.refusal && (
          <Note look="wrong">
            {`${roomRefused(repeating.refusal, repeating.details) ?? repeatWords.repeat[repeating.refusal]}${typeof atMost === 'number' && atMost > 0 ? `前 ${atMost} 个月没有问题。` : ''}`}
          </Note>
        )}
        {repeating.fault && <Note look="wrong">{faultWords(repeating.fault)}</Note>}
        <Button disabled={missing === 0} pending={repeating.pending} waiting="正在生成…" onPress={() => void repeat()}>
          {missing === 0 ? '没有要做的' : publish === 'draft' ? `做 ${missing} 份草稿` : `发布 ${missing} 个活动`}
        </Button>
      </BottomBar>
    </>
  )
}

interface MadeProps {
  made: readonly { activityId: string; from: string; until: string; holiday: boolean | null }[]
  drafts: boolean
  now: Date
}

const Made = ({ made, drafts, now }: MadeProps) => (
  <Section title={drafts ? `做好了 ${made.length} 份草稿` : `发布了 ${made.length} 个活动`}>
    <Card flush>
      {made.map(({ activityId, from, until, holiday }) => (
        <Row
          key={activityId}
          words={whenWords(from, until, now)}
          note={holiday ? '法定节假日' : undefined}
          onPress={() => open('hosted', { id: activityId })}
        />
      ))}
    </Card>
    <Note>每一个都可以单独修改或取消；写明了房间的，点开看房间订上没有。</Note>
  </Section>
)
