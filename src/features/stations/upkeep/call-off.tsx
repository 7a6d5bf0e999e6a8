import { Text, View } from '@tarojs/components'
import type { StillExpected, WhyLost } from '../../../../core/stations/expected'
import { spokenDay, timeOfDay } from '../../../app/spoken-time'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Sheet } from '../../../components/sheet'
import { TextField } from '../../../components/text-field'
import './call-off.scss'

interface CallOffProps {
  told: StillExpected
  now: Date
  pending: boolean
  reason: string
  onReason: (reason: string) => void
  onAgree: () => void
  /** Put back the rooms and services that were taken away. */
  onPutBack: () => void
  onClose: () => void
}

/** Who could not come any more after a change: told before it is saved, and called off where the officer says so. */
export const CallOff = ({ told, now, pending, reason, onReason, onAgree, onPutBack, onClose }: CallOffProps) => {
  const rest = told.bookings + told.orders - told.first.length
  const gone = goneNames.filter(([why]) => told.first.some((each) => each.why === why))
  return (
    <Sheet title={`这样改，会影响 ${countWords(told)}`} onClose={onClose}>
      <View className="call-off-list">
        {told.first.map((each, index) => (
          <View key={index} className="call-off-line">
            <Text className="call-off-when">{`${momentWords(each, now)} ${each.what}`}</Text>
            <Text className="call-off-what">{`${each.who} · ${each.isThere ? '正在使用，用完为止' : whyWords[each.why]}`}</Text>
          </View>
        ))}
      </View>
      {rest > 0 && <Note>{`还有 ${rest} 个，都在这之后。`}</Note>}
      <TextField label="取消的原因（他们会收到通知）" value={reason} onChange={onReason} max={300} lines={2} />
      <Button lacks={lacks(reason)} pending={pending} waiting="正在保存…" onPress={onAgree}>
        取消这些，并保存
      </Button>
      {gone.length > 0 && (
        <Button kind="soft" disabled={pending} onPress={onPutBack}>
          {`先不撤${gone.map(([, name]) => name).join('和')}`}
        </Button>
      )}
      <Button kind="quiet" disabled={pending} onPress={onClose}>
        先不保存
      </Button>
    </Sheet>
  )
}

const whyWords: Readonly<Record<WhyLost, string>> = {
  closed: '那时不开放了',
  room: '房间撤掉了',
  people: '房间坐不下了',
  service: '这项服务不再提供',
}

/** What was taken away, and can be put back. */
const goneNames: readonly (readonly [WhyLost, string])[] = [
  ['room', '房间'],
  ['service', '服务'],
]

const countWords = ({ bookings, orders }: StillExpected): string =>
  [bookings && `${bookings} 个预约`, orders && `${orders} 单点单`].filter(Boolean).join('、')

const momentWords = ({ day, from, until }: StillExpected['first'][number], now: Date): string =>
  [spokenDay(day, now), from && (until ? `${timeOfDay(from)}–${timeOfDay(until)}` : timeOfDay(from))]
    .filter(Boolean)
    .join(' ')

const lacks = (reason: string): string | null => (reason.trim() ? null : '请写一句原因。')
