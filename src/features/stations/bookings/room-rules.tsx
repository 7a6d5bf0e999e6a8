import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { bookers, type RoomRules } from '../../../../core/stations/booking-rules'
import type { bookings } from '../../../../core/stations/bookings'
import { stations } from '../../../../core/stations/contract'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { confirm, toast } from '../../../platform/dialog'
import { lengthWords } from './time-words'
import { bookersNames, words } from './words'
import './room-rules.scss'

type HeldRoom = OutputOf<typeof bookings.stationBookings>['rooms'][number]

interface RoomRulesProps {
  stationId: string
  room: HeldRoom
  onChanged: () => void
}

const options = (values: readonly number[], words: (value: number) => string) =>
  values.map((value) => ({ value: String(value), words: words(value) }))

const AHEAD = options([1, 3, 7, 14, 30, 60, 90], (days) => `提前 ${days} 天`)
const LENGTHS = [30, 60, 90, 120, 180, 240, 480]
const BOOKERS = bookers.map((value) => ({ value, words: bookersNames[value] }))

/** A room for its officers: the code at its door, and by which rules it is booked. */
export const RoomRulesCard = ({ stationId, room, onChanged }: RoomRulesProps) => {
  const [editing, setEditing] = useState(false)
  const renewing = useAction(stations.renewDoorCode)
  const door = useFreshId()
  const { bookableBy, aheadDays, minMinutes, maxMinutes, approval } = room.rules

  const renew = async () => {
    const title = '换一个签到码？'
    if (!(await confirm({ title, content: '旧的马上失效，记得换门口的牌子。', yes: '换一个' }))) return
    if (!(await renewing.run({ stationId, roomId: room.roomId, door: door.current() }))) return
    door.renew()
    onChanged()
  }
  return (
    <Card>
      <View className="room-rules-head">
        <Text className="room-rules-name">{room.name}</Text>
        <Text className="room-rules-code" ariaLabel={`签到码 ${room.doorCode}`}>
          {room.doorCode}
        </Text>
      </View>
      <Text className="room-rules-note">把这六位数字贴在门口，来的人用它签到。</Text>
      <Text className="room-rules-note">
        {bookableBy === 'nobody'
          ? bookersNames.nobody
          : [
              bookersNames[bookableBy],
              `最多提前 ${aheadDays} 天`,
              `${lengthWords(minMinutes)}到 ${lengthWords(maxMinutes)}`,
              approval ? '要同意' : '不用同意',
            ].join('，')}
      </Text>
      {editing ? (
        <Editing
          stationId={stationId}
          room={room}
          onBack={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            onChanged()
          }}
        />
      ) : (
        <View className="room-rules-deeds">
          <Button kind="soft" small label={`修改规则：${room.name}`} onPress={() => setEditing(true)}>
            修改规则
          </Button>
          <Button kind="quiet" small pending={renewing.pending} onPress={() => void renew()}>
            换签到码
          </Button>
        </View>
      )}
      <WhyNot acting={renewing} words={words.renewDoorCode} />
    </Card>
  )
}

interface EditingProps {
  stationId: string
  room: HeldRoom
  onDone: () => void
  onBack: () => void
}

const Editing = ({ stationId, room, onDone, onBack }: EditingProps) => {
  const [rules, setRules] = useState<RoomRules>(room.rules)
  const saving = useAction(stations.saveRoomRules)
  const change = (changed: Partial<RoomRules>) => setRules((before) => ({ ...before, ...changed }))
  const save = async () => {
    if (!(await saving.run({ stationId, roomId: room.roomId, rules }))) return
    toast('已保存')
    onDone()
  }
  return (
    <View className="room-rules-form">
      <Chips options={BOOKERS} chosen={rules.bookableBy} onChoose={(bookableBy) => change({ bookableBy })} />
      <Chips
        options={AHEAD}
        chosen={String(rules.aheadDays)}
        onChoose={(days) => change({ aheadDays: Number(days) })}
      />
      <Chips
        options={options(LENGTHS, (minutes) => `至少 ${lengthWords(minutes)}`)}
        chosen={String(rules.minMinutes)}
        onChoose={(minutes) =>
          change({ minMinutes: Number(minutes), maxMinutes: Math.max(rules.maxMinutes, Number(minutes)) })
        }
      />
      <Chips
        options={options(LENGTHS, (minutes) => `至多 ${lengthWords(minutes)}`)}
        chosen={String(rules.maxMinutes)}
        onChoose={(minutes) =>
          change({ maxMinutes: Number(minutes), minMinutes: Math.min(rules.minMinutes, Number(minutes)) })
        }
      />
      <CheckRow words="每个预约都要我们同意" checked={rules.approval} onChange={(approval) => change({ approval })} />
      <Note>已约好的不受影响；在排队、按新规则不能约的会退出排队，并收到通知。</Note>
      <WhyNot acting={saving} words={words.saveRoomRules} />
      <Button pending={saving.pending} onPress={() => void save()}>
        保存规则
      </Button>
      <Button kind="quiet" disabled={saving.pending} onPress={onBack}>
        先不改
      </Button>
    </View>
  )
}
