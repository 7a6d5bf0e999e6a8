import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import type { RoomRules } from '../../../../core/stations/booking-rules'
import { stations } from '../../../../core/stations/contract'
import { DeedBar } from '../../../app/deed-bar'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { TextField } from '../../../components/text-field'
import { SlotGrid } from './slot-grid'
import { isTaken, pick, slotsOf, type Picked } from './slots'
import { lengthWords, timeWords } from './time-words'
import { bookersNames, words } from './words'

interface BookRoomProps {
  day: OutputOf<typeof stations.roomDay>
  now: Date
  /** What is taken has changed. */
  onChanged: () => void
  onBooked: () => void
}

const PEOPLE = /^[1-9]\d*$/

/** The free half hours of a day, and what is needed to have some of them. */
export const BookRoom = ({ day, now, onChanged, onBooked }: BookRoomProps) => {
  const { station, room, may } = day
  const [picked, setPicked] = useState<Picked | null>(null)
  const [people, setPeople] = useState('')
  const [purpose, setPurpose] = useState('')
  const booking = useAction(stations.book)
  const bookingId = useFreshId()
  const slots = slotsOf(day, now)
  const wait = picked !== null && isTaken(slots, picked)
  const crowded = isCrowded(people, room.capacity)

  const submit = async () => {
    if (!picked) return
    if (booking.refusal === 'ALREADY_USED') bookingId.renew()
    const wanted = {
      stationId: station.stationId,
      roomId: room.roomId,
      from: new Date(picked.from).toISOString(),
      until: new Date(picked.until).toISOString(),
      people: Number(people.trim()),
      purpose,
      wait,
    }
    const made = await booking.run({ bookingId: bookingId.of(wanted), ...wanted })
    if (made) onBooked()
    else onChanged()
  }

  if (!may) return <Empty title="这个房间不对你开放预约" hint={forWhom(room.rules)} />
  if (slots.length === 0) {
    const title = day.open.length === 0 ? '这一天阵地不开放' : '这一天能约的时间已经过了'
    return <Empty title={title} hint="换一天试试。" />
  }
  return (
    <>
      <SlotGrid slots={slots} picked={picked} onPick={(slot) => setPicked(pick(slots, picked, slot, room.rules))} />
      <Note>{picked ? pickedWords(picked, now) : '点开始的时间，再点结束前的那半小时。'}</Note>
      {day.mayBeHoliday && <Note>这一年的放假安排还没有录入，先按平日的时间约；碰上节假日，阵地可能不开放。</Note>}
      {wait && <Note>这段时间有人约了：可以排队，空出来就按先后顺序给排队的人。</Note>}
      <Card>
        <TextField label={`多少人（可坐 ${room.capacity} 人）`} value={people} onChange={setPeople} />
        {crowded && <Note look="wrong">{crowdedWords(room.capacity)}</Note>}
        <TextField
          label="用来做什么（阵地会看到）"
          value={purpose}
          onChange={setPurpose}
          placeholder="如：支部例会"
          max={60}
        />
      </Card>
      <DeedBar
        acting={booking}
        words={words.book}
        lacks={lacks({ picked, people, purpose, capacity: room.capacity })}
        waiting="正在预约…"
        onPress={() => void submit()}
      >
        {wait ? '排队等候' : room.rules.approval ? '申请预约' : '预约'}
      </DeedBar>
    </>
  )
}

interface Filled {
  picked: Picked | null
  people: string
  purpose: string
  capacity: number
}

/** As soon as it is typed. */
const isCrowded = (people: string, capacity: number): boolean => Number(people.trim()) > capacity

const crowdedWords = (capacity: number): string => `这个房间最多坐 ${capacity} 人。`

const lacks = ({ picked, people, purpose, capacity }: Filled): string | null => {
  if (!picked) return '请先选时间。'
  if (isCrowded(people, capacity)) return '人数请改少一些，或换个大一点的房间。'
  if (!PEOPLE.test(people.trim())) return `请填来多少人，1 到 ${capacity} 的整数。`
  return purpose.trim() ? null : '请写一句用来做什么。'
}

const forWhom = ({ bookableBy }: RoomRules): string =>
  bookableBy === 'nobody' ? '要用的话，可以联系这处阵地。' : `它开放给${bookersNames[bookableBy]}。`

const pickedWords = ({ from, until }: Picked, now: Date): string =>
  `${timeWords(new Date(from).toISOString(), new Date(until).toISOString(), now)}，${lengthWords((until - from) / 60_000)}`
