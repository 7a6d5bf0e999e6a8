import { useState } from 'react'
import { stations } from '../../../core/stations/contract'
import type { StationCard } from '../../../core/stations/directory'
import { Listed } from '../../app/listed'
import { usePages } from '../../app/use-pages'
import { useReading } from '../../app/use-reading'
import { Chips } from '../../components/chips'
import { Empty } from '../../components/empty'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { StationRow } from './station-row'
import { asked, type Wish } from './wishes'

const ALL = '全部城区'

interface DirectoryProps {
  readonly search: string
  readonly wishes: readonly Wish[]
  /** Without any wish. */
  readonly onClear: () => void
}

/** All stations by name, of a district or with certain words: it needs nobody’s position. */
export const Directory = ({ search, wishes, onClear }: DirectoryProps) => {
  const [district, setDistrict] = useState(ALL)
  const districts = useReading(stations.districts, {})
  const chosen = search ? ALL : district
  const pages = usePages(
    stations.list,
    { ...asked(wishes), ...(search && { search }), ...(chosen !== ALL && { district: chosen }) },
    (data) => ({ items: data.stations, next: data.next }),
  )
  const options = [ALL, ...(districts.data?.districts ?? []).map((each) => each.district)]

  return (
    <Section title={search ? `带“${search}”的阵地` : '按城区找'}>
      {!search && (
        <Chips
          scrolling
          options={options.map((value) => ({ value, words: value }))}
          chosen={district}
          onChoose={setDistrict}
        />
      )}
      <Listed<StationCard>
        pages={pages}
        waiting={<Skeleton shape="line" count={4} />}
        empty={
          <Empty
            title={search ? `没有找到带“${search}”的阵地` : '没有符合条件的阵地'}
            hint={wishes.length > 0 ? '去掉一个条件试试。' : '换个词试试。'}
            action={wishes.length > 0 ? { words: '清除条件', onPress: onClear } : undefined}
          />
        }
      >
        {(items) => items.map((station) => <StationRow key={station.stationId} station={station} />)}
      </Listed>
    </Section>
  )
}
