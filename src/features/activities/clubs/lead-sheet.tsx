import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { members } from '../../../../core/members/contract'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { useSettled } from '../../../app/use-settled'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Row } from '../../../components/row'
import { SearchField } from '../../../components/search-field'
import { Sheet } from '../../../components/sheet'
import { Skeleton } from '../../../components/skeleton'

type Person = OutputOf<typeof members.roster>['members'][number]

interface LeadProps {
  onChoose: (person: { memberId: string; name: string }) => void
  onClose: () => void
}

/** Somebody on the roster, found by name. */
export const LeadSheet = ({ onChoose, onClose }: LeadProps) => {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const pages = usePages(members.roster, { search }, (data) => ({ items: data.members, next: data.next }))
  return (
    <Sheet title="谁来负责" onClose={onClose}>
      <SearchField label="按姓名找人" value={typed} onChange={setTyped} />
      <Listed<Person>
        pages={pages}
        waiting={<Skeleton shape="line" count={4} />}
        empty={<Empty title="没有找到这个人" hint="只能选你们组织名册里的人。" />}
      >
        {(people) => (
          <Card flush>
            {people.map((person) => (
              <Row
                key={person.memberId}
                words={person.name}
                note={person.organisation}
                onPress={() => onChoose(person)}
              />
            ))}
          </Card>
        )}
      </Listed>
    </Sheet>
  )
}
