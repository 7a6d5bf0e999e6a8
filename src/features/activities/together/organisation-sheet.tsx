import { useState } from 'react'
import type { activities } from '../../../../core/activities/contract'
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
import type { Named } from './ordered-list'

/** Those who hold it are `hostable`; where that is not said, all are. */
type Offered = Named & { readonly hostable?: boolean }

/** Without it where it was among them, otherwise with it as the last. */
export const toggled = (all: readonly Named[], organisation: Named): readonly Named[] => {
  const others = all.filter(({ organisationId }) => organisationId !== organisation.organisationId)
  return others.length < all.length ? others : [...all, organisation]
}

interface SheetProps {
  title: string
  /** What says which there are: all of them, or those around whoever posts. */
  action: typeof activities.organisations | typeof activities.hostable
  /** Only those below this one. */
  below?: string
  /** One to post for, out of those the reader may post for; otherwise any number. */
  one?: boolean
  note?: string
  chosen: readonly string[]
  onToggle: (organisation: Named) => void
  onClose: () => void
  done?: string
}

/** Organisations to choose from, found by words of their names. */
export const OrganisationSheet = (props: SheetProps) => {
  const { title, action, below, one = false, note, chosen, onToggle, onClose, done = '选好了' } = props
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const reading = useReading(action, { search, ...(below && { below }) })
  return (
    <Sheet title={title} onClose={onClose}>
      <SearchField label="按名称找组织" value={typed} onChange={setTyped} />
      {note && <Note>{note}</Note>}
      <Shown reading={reading} waiting={<Skeleton shape="line" count={4} />}>
        {({ organisations, more }) => {
          const all: readonly Offered[] = organisations
          const offered = all.filter(({ hostable = true }) => hostable || !one)
          return (
            <>
              {offered.length === 0 && <Empty title="没有找到这个组织" hint="换个词试试。" />}
              {offered.map(({ organisationId, name }) => (
                <CheckRow
                  key={organisationId}
                  words={name}
                  checked={chosen.includes(organisationId)}
                  one={one}
                  onChange={() => onToggle({ organisationId, name })}
                />
              ))}
              {more && <Note>还有更多组织，输入名称可以找到。</Note>}
            </>
          )
        }}
      </Shown>
      <Button onPress={onClose}>{done}</Button>
    </Sheet>
  )
}
