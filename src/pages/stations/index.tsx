import { useState } from 'react'
import { stations } from '../../../core/stations/contract'
import { AskPosition } from '../../app/ask-position'
import { MembersOnly } from '../../app/members-only'
import { usePosition } from '../../app/use-position'
import { useReading } from '../../app/use-reading'
import { useSettled } from '../../app/use-settled'
import { Toggles } from '../../components/chips'
import { Screen } from '../../components/screen'
import { SearchField } from '../../components/search-field'
import { Directory } from '../../features/stations/directory'
import { Nearby } from '../../features/stations/nearby'
import { asked, withWishToggled, wishOptions, type Wish } from '../../features/stations/wishes'

export default function StationsPage() {
  const [typed, setTyped] = useState('')
  const [wishes, setWishes] = useState<readonly Wish[]>([])
  const search = useSettled(typed.trim())
  const position = usePosition()
  const nearby = useReading(stations.nearby, position.spot && { ...position.spot, ...asked(wishes) })

  return (
    <Screen title="阵地" tab="stations" onRefresh={nearby.reload}>
      <MembersOnly>
        <SearchField label="按名称或地址找阵地" value={typed} onChange={setTyped} />
        <Toggles
          scrolling
          options={wishOptions}
          on={wishes}
          onToggle={(wish) => setWishes(withWishToggled(wishes, wish))}
        />
        {!search && (
          <AskPosition {...position} wanted="看看走路能到的阵地" otherwise="下面可以按城区找，也可以按名称搜。" />
        )}
        {!search && position.spot && (
          <Nearby here={position.spot} accuracyM={position.accuracyM} reading={nearby} wishing={wishes.length > 0} />
        )}
        <Directory search={search} wishes={wishes} onClear={() => setWishes([])} />
      </MembersOnly>
    </Screen>
  )
}
