import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import type { HeldStation } from '../../../../core/stations/upkeep'
import { Listed } from '../../../app/listed'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { usePages } from '../../../app/use-pages'
import { useSettled } from '../../../app/use-settled'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { SearchField } from '../../../components/search-field'
import { Skeleton } from '../../../components/skeleton'
import { HeldStationRow } from '../../../features/stations/upkeep/held-station-row'
import { useHeldWork } from '../../../features/stations/upkeep/held-work'
import { open } from '../../../platform/navigate'

export default function HeldStationsPage() {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const work = useHeldWork()
  const pages = usePages(stations.held, useIsOfficer() ? { search } : null, (data) => ({
    items: data.stations,
    next: data.next,
  }))
  const now = new Date()
  const nothing = search ? (
    <Empty title={`没有找到带“${search}”的阵地`} hint="只能找到你任职的组织和下级组织管理的。" />
  ) : (
    <Empty title="还没有阵地" hint="新建之后，大家就能在“阵地”里找到它。" />
  )
  return (
    <Screen title="阵地管理" onRefresh={() => Promise.all([pages.reload(), work.reload()])}>
      <OfficersOnly>
        <Card flush>
          <Row icon="calendar" words="待同意的预约" note={work.bookings} onPress={() => open('bookingQueue')} />
          <Row icon="flag" words="大家反映的问题" note={work.reports} onPress={() => open('reportQueue')} />
          <Row icon="book" words="导入与导出" note="Excel" onPress={() => open('sheet')} />
        </Card>
        <SearchField label="按名称或地址找" value={typed} onChange={setTyped} />
        <Listed<HeldStation> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={nothing}>
          {(held) => held.map((station) => <HeldStationRow key={station.stationId} station={station} now={now} />)}
        </Listed>
        <BottomBar>
          <Button onPress={() => open('stationEntry')}>新建阵地</Button>
        </BottomBar>
      </OfficersOnly>
    </Screen>
  )
}
