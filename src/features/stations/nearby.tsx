import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { CIRCLE_MINUTES, reachMetres, type Spot } from '../../../core/geo'
import type { stations } from '../../../core/stations/contract'
import { NEAREST_SHOWN, type NearStation } from '../../../core/stations/directory'
import type { OutputOf } from '../../../core/action'
import { Shown } from '../../app/shown'
import type { Reading } from '../../app/use-reading'
import { walkedByWords } from '../../app/way-words'
import { AreaMap, type Pin } from '../../components/area-map'
import { Empty } from '../../components/empty'
import { Note } from '../../components/note'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { open } from '../../platform/navigate'
import { StationRow } from './station-row'

interface PlaceProps {
  here: Spot
  /** How far from there the member may really be. */
  accuracyM: number
  wishing: boolean
}

/** Minutes on foot mean little where it is known no better than this: from a network, or on purpose. */
const VAGUE_M = 500

/** Further than this is another town. */
const AROUND_M = 20_000

const pinOf = (station: NearStation): Pin => ({
  id: station.stationId,
  spot: station.spot,
  label: station.name,
  look: station.open ? 'red' : 'grey',
})

/** What can be walked to in fifteen minutes, and what comes after that. */
export const Nearby = ({ reading, ...place }: PlaceProps & { reading: Reading<typeof stations.nearby> }) => (
  <Shown reading={reading} waiting={<Skeleton shape="line" count={4} />}>
    {(data) => <Found {...place} data={data} />}
  </Shown>
)

const Found = ({ here, accuracyM, wishing, data }: PlaceProps & { data: OutputOf<typeof stations.nearby> }) => {
  const pins = useMemo(() => data.stations.map(pinOf), [data])
  const within = data.stations.filter(({ minutes }) => minutes <= CIRCLE_MINUTES)
  const beyond = data.stations.filter(({ minutes, metres }) => minutes > CIRCLE_MINUTES && metres <= AROUND_M)
  if (within.length + beyond.length === 0) return <Nothing nearest={data.stations[0]} wishing={wishing} />

  return (
    <>
      <AreaMap here={here} reachM={reachMetres(CIRCLE_MINUTES)} pins={pins} onPin={(id) => open('station', { id })} />
      {accuracyM > VAGUE_M && <Note>{vagueWords(accuracyM)}</Note>}
      {within.length > 0 ? (
        <Section title={withinWords(within.length)} note={sampleNote(within)}>
          <Rows stations={within} />
        </Section>
      ) : (
        <Note>{wishing ? '十五分钟内没有符合条件的阵地，最近的在下面。' : '十五分钟内没有阵地，最近的在下面。'}</Note>
      )}
      {beyond.length > 0 && (
        <Section title="再远一些" note={sampleNote(beyond)}>
          <Rows stations={beyond} />
        </Section>
      )}
      <Note>{walkedByWords[data.walkedBy]}</Note>
    </>
  )
}

/** Where all that were told are within, there may be more of them. */
const withinWords = (count: number): string =>
  count < NEAREST_SHOWN ? `十五分钟能走到 ${count} 处` : `十五分钟能走到的，最近 ${count} 处`

/** Around here there is none: perhaps because of what was wished for, perhaps because the member is out of town. */
const Nothing = ({ nearest, wishing }: { nearest: NearStation | undefined; wishing: boolean }) => (
  <Empty
    title={wishing ? '附近没有符合条件的阵地' : '你的附近没有阵地'}
    hint={
      wishing
        ? '去掉一个条件试试。'
        : nearest && `最近的一处在 ${Math.round(nearest.metres / 1000)} 公里外。可以在下面按城区找。`
    }
  />
)

const vagueWords = (metres: number): string =>
  `位置只准到约 ${metres < 1000 ? `${Math.round(metres / 100) * 100} 米` : `${Math.round(metres / 1000)} 公里`}，步行时间仅供参考。`

const sampleNote = (stations: readonly NearStation[]) =>
  stations.some(({ sample }) => sample) ? '示例数据' : undefined

const Rows = ({ stations }: { stations: readonly NearStation[] }) => (
  <View>
    {stations.map((station) => (
      <StationRow key={station.stationId} station={station} />
    ))}
  </View>
)
