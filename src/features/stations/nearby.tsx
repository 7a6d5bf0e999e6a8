import { View } from '@tarojs/components'
import { CIRCLE_MINUTES } from '../../../core/geo'
import type { NearStation, stations } from '../../../core/stations/contract'
import { faultWords } from '../../app/fault-words'
import type { Reading } from '../../app/use-reading'
import { Empty } from '../../components/empty'
import { Failed } from '../../components/failed'
import { Note } from '../../components/note'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { StationRow } from './station-row'

interface NearbyProps {
  reading: Reading<typeof stations.nearby>
  wishing: boolean
}

/** What can be walked to in fifteen minutes, and what comes after that. */
export const Nearby = ({ reading, wishing }: NearbyProps) => {
  const { data, fault, reload } = reading
  if (!data)
    return fault ? (
      <Failed words={faultWords(fault)} onRetry={() => void reload()} />
    ) : (
      <Skeleton shape="line" count={4} />
    )

  const within = data.stations.filter(({ minutes }) => minutes <= CIRCLE_MINUTES)
  const beyond = data.stations.filter(({ minutes }) => minutes > CIRCLE_MINUTES)
  return (
    <>
      {within.length > 0 ? (
        <Section title={`十五分钟能走到 ${within.length} 处`} note={sampleNote(within)}>
          <Rows stations={within} />
          <Note>步行时间是估算：直线距离的 1.3 倍，每分钟 80 米。</Note>
        </Section>
      ) : (
        <Empty
          title={wishing ? '十五分钟内没有符合条件的阵地' : '十五分钟内没有阵地'}
          hint={wishing ? '去掉一个条件试试，或者看看远一些的。' : '看看远一些的，或者按城区找。'}
        />
      )}
      {beyond.length > 0 && (
        <Section title="再远一些">
          <Rows stations={beyond} />
        </Section>
      )}
    </>
  )
}

const sampleNote = (stations: readonly NearStation[]) =>
  stations.some(({ sample }) => sample) ? '示例数据' : undefined

const Rows = ({ stations }: { stations: readonly NearStation[] }) => (
  <View>
    {stations.map((station) => (
      <StationRow key={station.stationId} station={station} />
    ))}
  </View>
)
