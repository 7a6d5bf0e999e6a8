import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Spot } from '../../../../core/geo'
import { AreaMap, type Chart } from '../../../components/area-map'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { Note } from '../../../components/note'
import { TextField } from '../../../components/text-field'
import { chooseSpot } from '../../../platform/choose-spot'
import { locate } from '../../../platform/location'
import { readPair, spotOf, writeSpot } from './coordinates'
import type { PartProps } from './entry-editor'
import './entry-place.scss'

const systems = [
  { value: 'gcj02', words: '微信、高德、腾讯地图' },
  { value: 'wgs84', words: 'GPS、天地图' },
] as const

/** The map shows what is around the door, not the whole circle. */
const AROUND_M = 150

const failures = {
  refused: '没有允许使用位置，请填写坐标。',
  unavailable: '没有取到位置，请再试一次，或者填写坐标。',
}

/** Where it is: taken from the phone that stands there, typed, and moved on the map. */
export const EntryPlace = ({ form, change }: PartProps) => {
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState('')
  const spot = spotOf(form)

  const locateHere = async () => {
    setAsking(true)
    const located = await locate()
    setAsking(false)
    setFailed('spot' in located ? '' : failures[located.failed])
    if ('spot' in located) change(writeSpot(located.spot, form.system))
  }
  const choose = async () => {
    const chosen = await chooseSpot!(spot)
    if (chosen) change(writeSpot(chosen, form.system))
  }
  return (
    <>
      {spot && <Door spot={spot} onTap={(at) => change(writeSpot(at, form.system))} />}
      <Card>
        <View className="entry-place-ways">
          <Button kind="soft" pending={asking} waiting="正在确定位置…" onPress={() => void locateHere()}>
            我就在门口，用我的位置
          </Button>
          {chooseSpot && (
            <Button kind="soft" onPress={() => void choose()}>
              在地图上找
            </Button>
          )}
        </View>
        {failed && <Note look="wrong">{failed}</Note>}
        <TextField
          label="纬度"
          value={form.lat}
          onChange={(lat) => change(readPair(lat) ?? { lat })}
          placeholder="如：30.274151，或粘贴一对坐标"
        />
        <TextField
          label="经度"
          value={form.lng}
          onChange={(lng) => change(readPair(lng) ?? { lng })}
          placeholder="如：120.155151"
        />
        <FieldFrame label="坐标从哪里来">
          <Chips options={systems} chosen={form.system} onChoose={(system) => change({ system })} />
        </FieldFrame>
      </Card>
    </>
  )
}

const nobody: [] = []

/** A tap puts the station there. */
const Door = ({ spot: { lat, lng }, onTap }: { spot: Spot; onTap: (spot: Spot) => void }) => {
  const here = useMemo(() => ({ lat, lng }), [lat, lng])
  const chart: Chart = { dots: nobody, reached: nobody, onTap }
  return (
    <View className="entry-door">
      <AreaMap here={here} reachM={AROUND_M} pins={nobody} onPin={() => undefined} chart={chart} />
      <Note>蓝点就是阵地的位置，点地图可以挪动。</Note>
    </View>
  )
}
