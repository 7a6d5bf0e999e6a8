import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkInTime } from '../../../../core/stations/booking-rules'
import type { HeldBooking } from '../../../../core/stations/bookings'
import { stations } from '../../../../core/stations/contract'
import { isRefusal } from '../../../../core/refusal'
import { faultWords } from '../../../app/fault-words'
import { timeOfDay } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Tag } from '../../../components/tag'
import { TextField } from '../../../components/text-field'
import { timeWords } from './time-words'
import { ForActivity } from './for-activity'
import { bookingStateName, words } from './words'
import './booking-row.scss'

interface HeldProps {
  booking: HeldBooking
  now: Date
  /** Among those of other stations and days, so that both are said. */
  anywhere?: boolean
  onChanged: () => void
}

/** Somebody’s booking, for an officer of the station: agree, refuse, cancel, or check them in. */
export const OfficerBookingRow = ({ booking, now, anywhere = false, onChanged }: HeldProps) => {
  const { bookingId, state, station, room, member, from, until, people, purpose, reason, activity } = booking
  const [saying, setSaying] = useState<'refuse' | 'cancel' | null>(null)
  const deciding = useAction(stations.decideBooking)
  const checking = useAction(stations.checkIn)
  const ahead = new Date(from) > now

  const run = async (done: Promise<unknown>) => {
    if (await done) onChanged()
  }
  return (
    <Card>
      <View className="booking-head">
        <Text className="booking-time">
          {anywhere ? timeWords(from, until, now) : `${timeOfDay(from)}–${timeOfDay(until)} ${room.name}`}
        </Text>
        <Tag look={['asked', 'booked', 'used'].includes(state) ? 'green' : 'plain'}>{bookingStateName(booking)}</Tag>
      </View>
      {anywhere && <Text className="booking-note">{`${station.name} ${room.name}`}</Text>}
      <Text className="booking-note">{`${member.name}，${member.organisation}，${people} 人`}</Text>
      {activity ? <ForActivity activity={activity} /> : <Text className="booking-note">{purpose}</Text>}
      {reason && <Text className="booking-note">{`原因：${reason}`}</Text>}
      {saying ? (
        <Saying bookingId={bookingId} deed={saying} onDone={onChanged} onBack={() => setSaying(null)} />
      ) : (
        <View className="booking-deeds">
          {state === 'asked' && ahead && (
            <>
              <Button
                small
                pending={deciding.pending}
                onPress={() => void run(deciding.run({ bookingId, verdict: 'approve' }))}
              >
                同意
              </Button>
              <Button kind="soft" small onPress={() => setSaying('refuse')}>
                不同意…
              </Button>
            </>
          )}
          {state === 'booked' && !activity && !isRefusal(checkInTime(new Date(from), now)) && (
            <Button kind="soft" small pending={checking.pending} onPress={() => void run(checking.run({ bookingId }))}>
              代签到
            </Button>
          )}
          {state === 'booked' && ahead && (
            <Button kind="quiet" small onPress={() => setSaying('cancel')}>
              取消…
            </Button>
          )}
        </View>
      )}
      {deciding.refusal && <Note look="wrong">{words.decideBooking[deciding.refusal]}</Note>}
      {checking.refusal && <Note look="wrong">{words.checkIn[checking.refusal]}</Note>}
      {(deciding.fault ?? checking.fault) && (
        <Note look="wrong">{faultWords((deciding.fault ?? checking.fault)!)}</Note>
      )}
    </Card>
  )
}

interface SayingProps {
  bookingId: string
  deed: 'refuse' | 'cancel'
  onDone: () => void
  onBack: () => void
}

/** Whoever is told no is told why; what was written stays when it cannot be sent. */
const Saying = ({ bookingId, deed, onDone, onBack }: SayingProps) => {
  const [reason, setReason] = useState('')
  const refusing = useAction(stations.decideBooking)
  const cancelling = useAction(stations.cancelBooking)
  const acting = deed === 'refuse' ? refusing : cancelling
  const send = async () => {
    const done =
      deed === 'refuse'
        ? await refusing.run({ bookingId, verdict: 'refuse', reason })
        : await cancelling.run({ bookingId, reason })
    if (done) onDone()
  }
  return (
    <View className="booking-check-in">
      <TextField label="原因（预约的人会看到）" value={reason} onChange={setReason} max={300} lines={2} />
      <WhyNot acting={acting} words={words.cancelBooking} />
      <View className="booking-deeds">
        <Button
          small
          pending={acting.pending}
          lacks={reason.trim() ? null : '请写一句原因。'}
          onPress={() => void send()}
        >
          {deed === 'refuse' ? '不同意' : '取消这个预约'}
        </Button>
        <Button kind="quiet" small onPress={onBack}>
          返回
        </Button>
      </View>
    </View>
  )
}
