import { useState } from 'react'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { useSettled } from '../../../app/use-settled'
import { Screen } from '../../../components/screen'
import { SearchField } from '../../../components/search-field'
import { Roster, useRoster } from '../../../features/members/roster'

export default function RosterPage() {
  const isOfficer = useIsOfficer()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const pages = useRoster(isOfficer ? search : null)
  return (
    <Screen title="名册" onRefresh={pages.reload}>
      <OfficersOnly>
        <SearchField label="按姓名找" value={typed} onChange={setTyped} />
        <Roster pages={pages} search={search} />
      </OfficersOnly>
    </Screen>
  )
}
