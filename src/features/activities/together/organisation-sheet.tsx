import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Organisation } from '../../../../core/organisation/tree'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { useSettled } from '../../../app/use-settled'
import { Button } from '../../../components/button'
import { CheckRow } from '../../../components/check-row'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { SearchField } from '../../../components/search-field'
import { Sheet } from '../../../components/sheet'
import { Skeleton } from '../../../components/skeleton'

interface SheetProps {
  title: string
  /** Only those below this one. */
  below?: string
  chosen: readonly string[]
  onToggle: (organisation: Organisation) => void
  onClose: () => void
}

/** Organisations to choose from, found by words of their names. */
export const OrganisationSheet = ({ title, below, chosen, onToggle, onClose }: SheetProps) => {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const reading = useReading(activities.organisations, { search, ...(below && { below }) })
  return (
    <Sheet title={title} onClose={onClose}>
      <SearchField label="按名称找组织" value={typed} onChange={setTyped} />
      <Shown reading={reading} waiting={<Skeleton shape="line" count={4} />}>
        {({ organisations, more }) => (
          <>
            {organisations.length === 0 && <Empty title="没有找到这个组织" hint="换个词试试。" />}
            {organisations.map((organisation) => (
              <CheckRow
                key={organisation.organisationId}
                words={organisation.name}
                checked={chosen.includes(organisation.organisationId)}
                onChange={() => onToggle(organisation)}
              />
            ))}
            {more && <Note>还有更多组织，输入名称可以找到。</Note>}
          </>
        )}
      </Shown>
      <Button onPress={onClose}>选好了</Button>
    </Sheet>
  )
}
