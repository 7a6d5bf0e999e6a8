import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import type { StationCard } from '../../../../core/stations/directory'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { useReading } from '../../../app/use-reading'
import { useSettled } from '../../../app/use-settled'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { Row } from '../../../components/row'
import { SearchField } from '../../../components/search-field'
import { Sheet } from '../../../components/sheet'
import { Skeleton } from '../../../components/skeleton'

const ALL = '全部城区'

interface PickerProps {
  onPick: (stationId: string, name: string) => void
  onClose: () => void
}

/** One station out of the directory: those of one’s own district first, others by their district or by words. */
export const StationPicker = ({ onPick, onClose }: PickerProps) => {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const [picked, setPicked] = useState<string | null>(null)
  const { data, fault, refusal } = useReading(stations.districts, {})
  const district = picked ?? data?.own ?? ALL
  const within = search ? { search } : district === ALL ? {} : { district }
  // Without the districts there is the whole directory still.
  const pages = usePages(stations.list, data || fault || refusal ? within : null, (found) => ({
    items: found.stations,
    next: found.next,
  }))
  const own = data?.own ? [data.own] : []
  const others = (data?.districts ?? []).map((each) => each.district).filter((each) => each !== data?.own)
  const districts = [...own, ALL, ...others]
  return (
    <Sheet title="选一处阵地" onClose={onClose}>
      <SearchField label="按名称或地址找阵地" value={typed} onChange={setTyped} />
      {!search && (
        <Chips
          scrolling
          options={districts.map((value) => ({ value, words: value }))}
          chosen={district}
          onChoose={setPicked}
        />
      )}
      <Listed<StationCard>
        pages={pages}
        waiting={<Skeleton shape="line" count={4} />}
        empty={<Empty title={search ? `没有找到带“${search}”的阵地` : '还没有阵地'} hint="也可以改成写地址。" />}
      >
        {(items) => (
          <Card flush>
            {items.map(({ stationId, name, district }) => (
              <Row key={stationId} words={name} note={district} onPress={() => onPick(stationId, name)} />
            ))}
          </Card>
        )}
      </Listed>
    </Sheet>
  )
}
