import { Text } from '@tarojs/components'
import { useMemo, useRef, useState } from 'react'
import { CIRCLE_MINUTES, reachMetres, type Spot } from '../../../../core/geo'
import { stations } from '../../../../core/stations/contract'
import { faultWords } from '../../../app/fault-words'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { AreaMap, type Chart, type Dot, type Pin } from '../../../components/area-map'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Skeleton } from '../../../components/skeleton'
import { open } from '../../../platform/navigate'
import { words } from '../words'
import type { Scope } from './gap-list'
import { Legend } from './legend'
import { Trial } from './trial'
import './try-out.scss'

interface Tried {
  readonly spot: Spot
  readonly enterpriseId?: string | undefined
}

interface TryOutProps {
  scope: Scope
  start: Spot
  /** Whether it is about all of the scope, and not about the surroundings of one place. */
  whole: boolean
}

/** A map on which a tap asks what a station there would bring. */
export const TryOut = ({ scope, start, whole }: TryOutProps) => {
  // Of a whole city nobody has asked about its middle.
  const [tried, setTried] = useState<Tried | null>(whole ? null : { spot: start })
  const spot = tried?.spot ?? start
  const asked = { ...scope, ...spot }
  const whatIf = useReading(stations.whatIf, tried && asked)
  const around = useReading(stations.surroundings, asked)
  const surroundings = useLast(around.data)

  const pins = useMemo(
    () =>
      (surroundings?.stations ?? []).map(({ stationId, name, spot: at }): Pin => ({
        id: stationId,
        spot: at,
        label: name,
        look: 'red',
      })),
    [surroundings],
  )
  const chart = useMemo(
    (): Chart => ({
      dots: (surroundings?.enterprises ?? []).map(({ enterpriseId: id, spot: at, name, covered }): Dot => ({
        id,
        spot: at,
        label: `${name}，${covered ? '已覆盖' : '未覆盖'}`,
        look: covered ? 'full' : 'hollow',
      })),
      reached: (surroundings?.stations ?? []).map(({ spot: at }) => at),
      fits: whole,
      unchosen: tried === null,
      onTap: (at, id) => setTried({ spot: at, enterpriseId: id }),
    }),
    [surroundings, whole, tried],
  )

  return (
    <>
      <Text className="try-out-hint">点地图上任何一处，看看在那里建站会怎样。放大以后点阵地，看它的情况。</Text>
      <AreaMap
        here={spot}
        reachM={reachMetres(CIRCLE_MINUTES)}
        pins={pins}
        chart={chart}
        onPin={(id) => open('station', { id })}
      />
      {around.fault && (
        <>
          <Note look="wrong">{`周围的企业没有取到。${faultWords(around.fault)}`}</Note>
          <Button kind="soft" onPress={() => void Promise.all([around.reload(), whatIf.reload()])}>
            重试
          </Button>
        </>
      )}
      {tried && (
        <Shown reading={whatIf} words={words.whatIf} waiting={<Skeleton shape="line" />}>
          {(trial) => (
            <Trial
              trial={trial}
              at={surroundings?.enterprises.find(({ enterpriseId }) => enterpriseId === tried.enterpriseId)}
            />
          )}
        </Shown>
      )}
      <Legend />
      <Note>画出来的是离这里最近的企业和阵地，最多 200 家和 60 处。</Note>
    </>
  )
}

/** What was there last, while something newer is on its way: a map does not go blank at each tap. */
const useLast = <T,>(value: T | null): T | null => {
  const last = useRef(value)
  if (value) last.current = value
  return last.current
}
