import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkInTime, type BookingState } from '../../../../core/stations/booking-rules'
import type { BookingCard } from '../../../../core/stations/bookings'
import { stations } from '../../../../core/stations/contract'
import { isRefusal } from '../../../../core/refusal'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Tag } from '../../../components/tag'
import { TextField } from '../../../components/text-field'
import { addToCalendar } from '../../../platform/calendar'
import { confirm, toast } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { timeWords } from './time-words'
import { ForActivity } from './for-activity'
import { bookingStateName, words } from './words'
import './booking-row.scss'

interface RowProps {
  booking: BookingCard
  now: Date
  onChanged: () => void
}

/** It stands, or may yet. */
const live: readonly BookingState[] = ['asked', 'booked', 'waiting']

const stateWords = (booking: BookingCard): string =>
  booking.state === 'waiting' && booking.before !== null ? `排队第 ${booking.before + 1} 位` : bookingStateName(booking)

/** One’s own booking and what can be done about it now. */
export const BookingRow = ({ booking, now, onChanged }: RowProps) => {
  const { state, station, room, from, until, people, purpose, reason, activity } = booking
  const isLive = live.includes(state)
  const ahead = new Date(from) > now
  return (
    <Card>
      <View className="booking-head">
        <Text className="booking-time">{timeWords(from, until, now)}</Text>
        <Tag look={isLive || state === 'used' ? 'green' : 'plain'}>{stateWords(booking)}</Tag>
      </View>
      <Text className="booking-note">{`${room.name}，${people} 人${activity ? '' : `，${purpose}`}`}</Text>
      {activity && <ForActivity activity={activity} />}
      <Text className="booking-note">{station.name}</Text>
      {reason && <Text className="booking-note">{`原因：${reason}`}</Text>}
      {state === 'booked' && !activity && !isRefusal(checkInTime(new Date(from), now)) && (
        <CheckIn booking={booking} onChanged={onChanged} />
      )}
      <View className="booking-deeds">
        <Button
          kind="soft"
          small
          label={`看阵地：${station.name}`}
          onPress={() => open('station', { id: station.stationId })}
        >
          看阵地
        </Button>
        {state === 'booked' && ahead && (
          <Button kind="soft" small onPress={() => void addToCalendar(eventOf(booking))}>
            加到日历
          </Button>
        )}
        {isLive && ahead && <Cancel booking={booking} onChanged={onChanged} />}
      </View>
    </Card>
  )
}

const eventOf = ({ bookingId, station, room, from, until, purpose, activity }: BookingCard) => ({
  id: bookingId,
  title: `${purpose}（${room.name}）`,
  place: `${station.name}，${station.address}`,
  note: activity ? '活动的房间，不用在门口签到。' : '开始前 15 分钟到开始后 15 分钟之间，用房间门口的六位数字签到。',
  from: new Date(from),
  until: new Date(until),
})

const Cancel = ({ booking: { bookingId, state, activity }, onChanged }: Omit<RowProps, 'now'>) => {
  const cancelling = useAction(stations.cancelBooking)
  const leave = state === 'waiting' ? '取消排队' : '取消预约'
  const cancel = async () => {
    if (
      !(await confirm({
        title: `${leave}？`,
        content: `${activity ? '活动还在，只是没有了房间。' : ''}空出来的时间会给排队的人。`,
        yes: leave,
      }))
    )
      return
    if (await cancelling.run({ bookingId })) onChanged()
  }
  return (
    <>
      <Button kind="quiet" small pending={cancelling.pending} onPress={() => void cancel()}>
        {leave}
      </Button>
      <WhyNot acting={cancelling} words={words.cancelBooking} />
    </>
  )
}

const CODE = /^\d{6}$/

const CheckIn = ({ booking: { bookingId }, onChanged }: Omit<RowProps, 'now'>) => {
  const [code, setCode] = useState('')
  const checking = useAction(stations.checkIn)
  const check = async () => {
    if (!(await checking.run({ bookingId, code: code.trim() }))) return
    toast('已签到')
    onChanged()
  }
  return (
    <View className="booking-check-in">
      <TextField label="签到码（房间门口的六位数字）" value={code} onChange={setCode} code />
      <WhyNot acting={checking} words={words.checkIn} />
      <Button
        pending={checking.pending}
        lacks={CODE.test(code.trim()) ? null : '请填房间门口的六位数字。'}
        onPress={() => void check()}
      >
        签到
      </Button>
    </View>
  )
}
