import { useState } from 'react'
import type { OutputOf } from '../../../core/action'
import { demo } from '../../../core/demo/contract'
import type { Member } from '../../../core/members/contract'
import { useAction } from '../../app/use-action'
import { WhyNot } from '../../app/why-not'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Note } from '../../components/note'
import { SearchField } from '../../components/search-field'
import { Section } from '../../components/section'
import { PersonRow } from './person-row'
import { demoWords, officeName } from './words'

type Person = OutputOf<typeof demo.people>['people'][number]
type Group = { name: string; people: Person[] }

const officeOf = ({ offices, organisation }: Person): string[] =>
  offices.map((office) => officeName(office, organisation))

/** By district and branch, in the order the server gives; officers first, since most things begin with them. */
const byBranch = (people: readonly Person[]): Group[] => {
  const groups = new Map<string, Person[]>()
  for (const person of people) {
    const name = [person.district, person.organisation].filter(Boolean).join(' · ')
    groups.set(name, [...(groups.get(name) ?? []), person])
  }
  return [...groups].map(([name, members]) => ({
    name,
    people: members.sort((a, b) => b.offices.length - a.offices.length),
  }))
}

const matches = (person: Person, words: string): boolean =>
  [person.name, person.organisation, person.district, ...officeOf(person)].some((text) => text?.includes(words))

interface DemoProps {
  people: readonly Person[]
  onSignedIn: (member: Member) => void
}

/** In demo mode one may step into any of the invented people. */
export const DemoPeople = ({ people, onSignedIn }: DemoProps) => {
  const [search, setSearch] = useState('')
  const stepping = useAction(demo.stepInto)
  const stepInto = async ({ memberId }: Person) => {
    const stepped = await stepping.run({ memberId })
    if (stepped) onSignedIn(stepped.member)
  }
  const groups = byBranch(people.filter((person) => matches(person, search.trim())))

  return (
    <>
      <Note>这里在演示，人物都是示例：点一位，就以这位同志的身份进去看看。</Note>
      <SearchField label="找姓名、支部或职务" value={search} onChange={setSearch} />
      <WhyNot acting={stepping} words={demoWords.stepInto} />
      {groups.length === 0 && <Empty title={`没有找到“${search}”`} />}
      {groups.map(({ name, people: group }) => (
        <Section key={name} title={name}>
          <Card flush>
            {group.map((person) => (
              <PersonRow
                key={person.memberId}
                name={person.name}
                note={officeOf(person).join('、') || '没有职务'}
                onPress={() => void stepInto(person)}
              />
            ))}
          </Card>
        </Section>
      ))}
    </>
  )
}
