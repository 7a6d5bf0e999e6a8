import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Place } from '../../../../core/activities/entry'
import type { Spot } from '../../../../core/geo'
import { AreaMap, type Chart } from '../../../components/area-map'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { FieldFrame } from '../../../components/field-frame'
import { Note } from '../../../components/note'
import { TextField } from '../../../components/text-field'
import { chooseSpot } from '../../../platform/choose-spot'
import { locate } from '../../../platform/location'

/** The middle of the city, until somebody says where. */
const CITY: Spot = { lat: 30.2741, lng: 120.1552 }
const AROUND_M = 150
const CITY_M = 6000
const nothing: [] = []

const failures = {
  refused: '没有允许使用位置，在地图上点一下也可以。',
  unavailable: '没有取到位置，在地图上点一下也可以。',
}

interface AddressProps {
  place: Extract<Place, { kind: 'address' }>
  onChange: (place: AddressProps['place']) => void
}

/** An address, and its spot on the map for whoever wants to be led there. */
export const AtAddress = ({ place, onChange }: AddressProps) => {
  const [mapped, setMapped] = useState(place.spot !== null)
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
        <OnMap
          spot={place.spot}
          onSpot={(spot) => {
            setMapped(spot !== null)
            onChange({ ...place, spot })
          }}
        />
      ) : (
        <FieldFrame label="标出位置，大家可以导航过去">
          <Button kind="soft" onPress={() => setMapped(true)}>
            在地图上标出来
          </Button>
        </FieldFrame>
      )}
    </Card>
  )
}

const OnMap = ({ spot, onSpot }: { spot: Spot | null; onSpot: (spot: Spot | null) => void }) => {
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState('')
  const { lat, lng } = spot ?? CITY
  const here = useMemo(() => ({ lat, lng }), [lat, lng])
  const chart: Chart = { dots: nothing, reached: nothing, onTap: onSpot }

  const locateHere = async () => {
    setAsking(true)
    const located = await locate()
    setAsking(false)
    setFailed('spot' in located ? '' : failures[located.failed])
    if ('spot' in located) onSpot(located.spot)
  }
  const choose = async () => {
    const chosen = await chooseSpot!(spot)
    if (chosen) onSpot(chosen)
  }
  return (
    <>
      <Note>{spot ? '蓝点就是集合的地方，点地图可以挪动。' : '还没有标：在地图上点一下集合的地方。'}</Note>
      <AreaMap here={here} reachM={spot ? AROUND_M : CITY_M} pins={nothing} onPin={() => undefined} chart={chart} />
      <View className="post-deeds">
        <Button kind="soft" small pending={asking} waiting="正在确定位置…" onPress={() => void locateHere()}>
          我就在那里，用我的位置
        </Button>
        {chooseSpot && (
          <Button kind="soft" small onPress={() => void choose()}>
            按名称找
          </Button>
        )}
        <Button kind="quiet" small onPress={() => onSpot(null)}>
          不标位置
        </Button>
      </View>
      {failed && <Note look="wrong">{failed}</Note>}
    </>
  )
}
