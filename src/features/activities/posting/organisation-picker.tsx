import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { activities } from '../../../../core/activities/contract'
import { readingFaultWords } from '../../../app/fault-words'
import { useReading } from '../../../app/use-reading'
import { useSettled } from '../../../app/use-settled'
import { Button } from '../../../components/button'
import { CheckRow } from '../../../components/check-row'
import { Empty } from '../../../components/empty'
import { Failed } from '../../../components/failed'
import { Note } from '../../../components/note'
import { SearchField } from '../../../components/search-field'
import { Sheet } from '../../../components/sheet'
import { Skeleton } from '../../../components/skeleton'

type Organisation = OutputOf<typeof activities.hostable>['organisations'][number]

export interface Picked {
  readonly organisationId: string
  readonly name: string
}

interface PickerProps {
  title: string
  chosen: readonly Picked[]
  /** One to post for, or any number to invite. */
  single?: boolean
  onChange: (chosen: readonly Picked[]) => void
  onClose: () => void
}

/** Organisations of the tree around whoever posts. */
export const OrganisationPicker = ({ title, chosen, single = false, onChange, onClose }: PickerProps) => {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const reading = useReading(activities.hostable, search ? { search } : {})
  const isOn = (id: string) => chosen.some(({ organisationId }) => organisationId === id)
  const toggle = ({ organisationId, name }: Organisation) => {
    if (single) return onChange([{ organisationId, name }])
    const others = chosen.filter((each) => each.organisationId !== organisationId)
    onChange(isOn(organisationId) ? others : [...chosen, { organisationId, name }])
  }
  const offered = reading.data?.organisations.filter(({ hostable }) => hostable || !single)
  return (
    <Sheet title={title} onClose={onClose}>
      <SearchField label="按名称找组织" value={typed} onChange={setTyped} />
      {!single && <Note>选一个上级，就包括它下面所有的支部。</Note>}
      {!offered && reading.fault && (
        <Failed words={readingFaultWords(reading.fault)} onRetry={() => void reading.reload()} />
      )}
      {!offered && !reading.fault && <Skeleton shape="line" count={4} />}
      {offered?.length === 0 && <Empty title="没有找到这个组织" hint="换个词试试。" />}
      {offered?.map((each) => (
        <CheckRow
          key={each.organisationId}
          words={each.name}
          checked={isOn(each.organisationId)}
          one={single}
          onChange={() => toggle(each)}
        />
      ))}
      {reading.data?.more && <Note>还有更多组织，输入名称可以找到。</Note>}
      <Button onPress={onClose}>{single || chosen.length === 0 ? '好' : `选好了（${chosen.length} 个）`}</Button>
    </Sheet>
  )
}
