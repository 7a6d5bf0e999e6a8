import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Attendee, AttendanceDeed } from '../../../../core/activities/attendance'
import { activities } from '../../../../core/activities/contract'
import { holdsSeat, isThere } from '../../../../core/activities/presence'
import { faultWords } from '../../../app/fault-words'
import { Shown } from '../../../app/shown'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { useReading } from '../../../app/use-reading'
import { Button } from '../../../components/button'
import { DeedList } from '../../../components/deed-list'
import { Note } from '../../../components/note'
import { Sheet } from '../../../components/sheet'
import { Skeleton } from '../../../components/skeleton'
import { TextField } from '../../../components/text-field'
import { minutesWords } from '../minutes-words'
import { deedNames, words } from './words'

interface CorrectProps {
  activityId: string
  one: Attendee
  /** Whether how long they stayed may be said: hours count, and it has begun. */
  hasHours: boolean
  onClose: () => void
  onDone: () => void
}

const MINUTES = /^\d{1,5}$/

/** What an organiser puts right of one person, with a reason, and all that was written down before. */
export const CorrectSheet = ({ activityId, one, hasHours, onClose, onDone }: CorrectProps) => {
  const { memberId, name, state } = one
  const [reason, setReason] = useState('')
  const [minutes, setMinutes] = useState(one.minutes === null ? '' : String(one.minutes))
  const [putting, taking, setting] = [
    useAction(activities.putIn),
    useAction(activities.takeBack),
    useAction(activities.setMinutes),
  ]
  const deedId = useFreshId()
  const there = isThere(state)
  const counted = holdsSeat(state)

  const send = async (deed: 'put' | 'take' | 'minutes') => {
    const whole = { activityId, memberId, reason }
    const correction = { ...whole, deedId: deedId.of({ ...whole, deed, minutes }) }
    const done =
      deed === 'put'
        ? await putting.run({ ...correction, admit: true })
        : deed === 'take'
          ? await taking.run(correction)
          : await setting.run({ ...correction, minutes: Number(minutes) })
    if (done) onDone()
  }
  const refused =
    (putting.refusal && words.putIn[putting.refusal]) ||
    (taking.refusal && words.takeBack[taking.refusal]) ||
    (setting.refusal && words.setMinutes[setting.refusal])
  const fault = putting.fault ?? taking.fault ?? setting.fault
  const pending = putting.pending || taking.pending || setting.pending
  const ready = reason.trim() !== '' && !pending
  return (
    <Sheet title={name} onClose={onClose}>
      {hasHours && there && <TextField label="计入的时长（分钟）" value={minutes} onChange={setMinutes} code />}
      <TextField
        label="原因（留在记录里；更正为未到的，本人看得到）"
        value={reason}
        onChange={setReason}
        max={200}
        lines={2}
      />
      {refused && <Note look="wrong">{refused}</Note>}
      {fault && <Note look="wrong">{faultWords(fault)}</Note>}
      <View className="correct-deeds">
        {/* Whoever scanned is confirmed with the time at which they did. */}
        {!counted && (
          <Button disabled={!ready} pending={putting.pending} onPress={() => void send('put')}>
            补签
          </Button>
        )}
        {hasHours && there && (
          <Button disabled={!ready || !MINUTES.test(minutes)} onPress={() => void send('minutes')}>
            保存时长
          </Button>
        )}
        {counted && (
          <Button kind="soft" disabled={!ready} pending={taking.pending} onPress={() => void send('take')}>
            更正为未到
          </Button>
        )}
      </View>
      <History activityId={activityId} memberId={memberId} />
    </Sheet>
  )
}

/** When it was written down; and of which moment it is, where that was another. */
const momentOf = ({ at, recordedAt }: AttendanceDeed, now: Date): string => {
  const [said, recorded] = [spokenMoment(at, now), spokenMoment(recordedAt, now)]
  return said === recorded ? recorded : `${recorded}（记的是 ${said}）`
}

const History = ({ activityId, memberId }: { activityId: string; memberId: string }) => {
  const reading = useReading(activities.attendanceOf, { activityId, memberId })
  const now = new Date()
  return (
    <Shown reading={reading} waiting={<Skeleton shape="line" />} words={words.attendanceOf}>
      {({ deeds }) =>
        deeds.length > 0 && (
          <DeedList
            deeds={deeds.map((each) => ({
              id: each.deedId,
              words: `${each.actor} ${deedNames[each.deed]}${each.minutes === null ? '' : `：${minutesWords(each.minutes)}`}`,
              at: momentOf(each, now),
              reason: each.reason,
            }))}
          />
        )
      }
    </Shown>
  )
}
