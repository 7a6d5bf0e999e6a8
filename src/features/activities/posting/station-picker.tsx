import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import type { StationCard } from '../../../../core/stations/directory'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { useSettled } from '../../../app/use-settled'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Row } from '../../../components/row'
import { SearchField } from '../../../components/search-field'
import { Sheet } from '../../../components/sheet'
import { Skeleton } from '../../../components/skeleton'

interface PickerProps {
  onPick: (stationId: string, name: string) => void
  onClose: () => void
}

/** One station out of the directory. */
export const StationPicker = ({ onPick, onClose }: PickerProps) => {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const pages = usePages(stations.list, { ...(search && { search }) }, (data) => ({
    items: data.stations,
    next: data.next,
  }))
  return (
    <Sheet title="选一处阵地" onClose={onClose}>
      <SearchField label="按名称或地址找阵地" value={typed} onChange={setTyped} />
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
