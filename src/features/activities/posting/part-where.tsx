import { useState } from 'react'
import type { Place } from '../../../../core/activities/entry'
import { stations } from '../../../../core/stations/contract'
import { useReading } from '../../../app/use-reading'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Row } from '../../../components/row'
import { TextField } from '../../../components/text-field'
import { PlannedNote } from '../rooms/planned-notes'
import { AtAddress } from './part-address'
import type { PartProps } from './post-form'
import { StationPicker } from './station-picker'

const kinds = [
  { value: 'station', words: '党群服务阵地' },
  { value: 'address', words: '别的地址' },
  { value: 'online', words: '线上' },
] as const

type Kind = (typeof kinds)[number]['value']

const empty: Record<Exclude<Kind, 'station'>, Place> = {
  address: { kind: 'address', address: '', spot: null },
  online: { kind: 'online', link: '' },
}

/** A station and its room, an address with its spot on the map, or online. */
export const PartWhere = ({ form, change, now, planned }: PartProps) => {
  const { place, placeName } = form
  const [kind, setKind] = useState<Kind>(place?.kind ?? 'station')
  // What was filled in under another kind is there again when one comes back to it.
  const [others, setOthers] = useState<Partial<Record<Kind, { place: Place | null; placeName: string }>>>({})
  const choose = (next: Kind) => {
    setOthers({ ...others, [kind]: { place, placeName } })
    setKind(next)
    change(others[next] ?? { place: next === 'station' ? null : empty[next], placeName: '' })
  }
  return (
    <>
      <Chips options={kinds} chosen={kind} onChoose={choose} />
      {kind === 'station' && <AtStation form={form} change={change} now={now} planned={planned} />}
      {kind === 'address' && place?.kind === 'address' && (
        <AtAddress place={place} onChange={(changed) => change({ place: changed, placeName: changed.address })} />
      )}
      {kind === 'online' && place?.kind === 'online' && (
        <Card>
          <TextField
            label="怎么参加（会议链接或会议号，报名的人会看到）"
            value={place.link}
            onChange={(link) => change({ place: { kind: 'online', link }, placeName: link })}
            placeholder="如：腾讯会议 123-456-789"
            max={500}
            lines={2}
          />
        </Card>
      )}
    </>
  )
}

const AtStation = ({ form, change, now, planned }: PartProps) => {
  const { place, placeName } = form
  const [picking, setPicking] = useState(false)
  const chosen = place?.kind === 'station' ? place : null
  const reading = useReading(stations.view, chosen && { stationId: chosen.stationId })
  const station = reading.data?.station
  const rooms = station?.rooms ?? []
  const options = [
    { value: '', words: '不定房间' },
    ...rooms.map(({ roomId, name, capacity }) => ({
      value: roomId,
      words: `${name}（${capacity} 人）`,
    })),
  ]
  const pick = (roomId: string) => {
    if (!chosen || !station) return
    const room = rooms.find((each) => each.roomId === roomId)
    change({
      place: { ...chosen, roomId: room?.roomId ?? null },
      placeName: [station.name, ...(room ? [room.name] : [])].join(' · '),
    })
  }
  return (
    <>
      <Card flush>
        <Row
          icon="pin"
          words={chosen ? placeName : '选一处阵地'}
          note={chosen ? '换一处' : undefined}
          onPress={() => setPicking(true)}
        />
      </Card>
      {chosen && rooms.length > 0 && <Chips options={options} chosen={chosen.roomId ?? ''} onChoose={pick} />}
      {chosen?.roomId && <PlannedNote planned={planned} now={now} />}
      {picking && (
        <StationPicker
          onPick={(stationId, name) => {
            change({ place: { kind: 'station', stationId, roomId: null }, placeName: name })
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  )
}
