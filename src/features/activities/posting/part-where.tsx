import { useMemo, useState } from 'react'
import type { Place } from '../../../../core/activities/entry'
import type { Spot } from '../../../../core/geo'
import { stations } from '../../../../core/stations/contract'
import { useReading } from '../../../app/use-reading'
import { AreaMap, type Chart } from '../../../components/area-map'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { Note } from '../../../components/note'
import { Row } from '../../../components/row'
import { TextField } from '../../../components/text-field'
import { locate } from '../../../platform/location'
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
export const PartWhere = ({ form, change }: PartProps) => {
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
      {kind === 'station' && <AtStation form={form} change={change} />}
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

const AtStation = ({ form: { place, placeName }, change }: Pick<PartProps, 'form' | 'change'>) => {
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
      {chosen?.roomId && <Note>这里只写明在哪个房间；房间还要到阵地页上预约。</Note>}
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

/** The middle of the city, until somebody says where. */
const CITY: Spot = { lat: 30.2741, lng: 120.1552 }
const AROUND_M = 150
const CITY_M = 6000
const nothing: [] = []

const failures = {
  refused: '没有允许使用位置，在地图上点一下也可以。',
  unavailable: '没有取到位置，在地图上点一下也可以。',
}

type Address = Extract<Place, { kind: 'address' }>

const AtAddress = ({ place, onChange }: { place: Address; onChange: (place: Address) => void }) => {
  const [mapped, setMapped] = useState(place.spot !== null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState('')
  const { lat, lng } = place.spot ?? CITY
  const here = useMemo(() => ({ lat, lng }), [lat, lng])
  const chart: Chart = { dots: nothing, reached: nothing, onTap: (spot) => onChange({ ...place, spot }) }

  const locateHere = async () => {
    setAsking(true)
    const located = await locate()
    setAsking(false)
    setFailed('spot' in located ? '' : failures[located.failed])
    if ('spot' in located) onChange({ ...place, spot: located.spot })
  }
  return (
    <Card>
      <TextField
        label="地址"
        value={place.address}
        onChange={(address) => onChange({ ...place, address })}
        placeholder="写到门牌和房间"
        max={100}
      />
      {mapped ? (
        <>
          <Note>{place.spot ? '蓝点就是集合的地方，点地图可以挪动。' : '在地图上点一下集合的地方。'}</Note>
          <AreaMap
            here={here}
            reachM={place.spot ? AROUND_M : CITY_M}
            pins={nothing}
            onPin={() => undefined}
            chart={chart}
          />
          <Button kind="soft" small pending={asking} waiting="正在确定位置…" onPress={() => void locateHere()}>
            我就在那里，用我的位置
          </Button>
          {failed && <Note look="wrong">{failed}</Note>}
          <Button
            kind="quiet"
            small
            onPress={() => {
              setMapped(false)
              onChange({ ...place, spot: null })
            }}
          >
            不标位置
          </Button>
        </>
      ) : (
        <FieldFrame label="标出位置，大家可以导航过去" value="">
          <Button kind="soft" onPress={() => setMapped(true)}>
            在地图上标出来
          </Button>
        </FieldFrame>
      )}
    </Card>
  )
}
