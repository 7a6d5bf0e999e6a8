import { useState } from 'react'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useSettled } from '../../../app/use-settled'
import { Screen } from '../../../components/screen'
import { SearchField } from '../../../components/search-field'
import { Roster, useRoster } from '../../../features/members/roster'

export default function RosterPage() {
  const member = useMember()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const pages = useRoster(member ? search : null)
  return (
    <Screen title="名册" onRefresh={pages.reload}>
      <MembersOnly>
        <SearchField label="按姓名找" value={typed} onChange={setTyped} />
        <Roster pages={pages} search={search} />
      </MembersOnly>
    </Screen>
  )
}
