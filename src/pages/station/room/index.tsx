import { useRef, useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import { dayOf } from '../../../../core/time'
import { Found } from '../../../app/found'
import { MembersOnly, WayIn } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Chips } from '../../../components/chips'
import { Screen } from '../../../components/screen'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { BookRoom } from '../../../features/stations/bookings/book-room'
import { words } from '../../../features/stations/bookings/words'
import { daysAhead } from '../../../features/stations/days'
import { toast } from '../../../platform/dialog'
import { open, replace, useAddress } from '../../../platform/navigate'

const missing = {
  title: '没有这个房间',
  words: words.roomDay,
  cutShort: 'NO_SUCH_ROOM',
  action: { words: '看看别的阵地', onPress: () => open('stations') },
} as const

export default function RoomPage() {
  const { station: stationId = '', room: roomId = '' } = useAddress<'room'>()
  const [now] = useState(() => new Date())
  const [day, setDay] = useState(dayOf(now))
  const reading = useReading(stations.roomDay, useMember() ? { stationId, roomId, day } : null)
  // The days stay where they are while another one is read; who may not book has none to choose from.
  const ahead = useRef(0)
  if (reading.data) ahead.current = reading.data.may ? reading.data.room.rules.aheadDays : 0
  const done = () => {
    toast('已提交，在“我的预约”里看结果')
    replace('bookings')
  }
  return (
    <Screen title="预约房间" onRefresh={reading.reload}>
      <MembersOnly visitor={<WayIn title="登录后可预约" />}>
        {ahead.current > 0 && (
          <Chips scrolling options={daysAhead(now, ahead.current)} chosen={day} onChoose={setDay} />
        )}
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missing}>
          {(shown) => (
            <Section title={shown.room.name} note={shown.station.name}>
              <BookRoom key={day} day={shown} now={now} onChanged={() => void reading.reload()} onBooked={done} />
            </Section>
          )}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
