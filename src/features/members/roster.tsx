import type { OutputOf } from '../../../core/action'
import { members } from '../../../core/members/contract'
import { Listed } from '../../app/listed'
import { usePages } from '../../app/use-pages'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Skeleton } from '../../components/skeleton'
import { RosterRow } from './roster-row'

export type Listing = OutputOf<typeof members.roster>['members'][number]

export const useRoster = (search: string | null) =>
  usePages(members.roster, search === null ? null : { search }, (data) => ({ items: data.members, next: data.next }))

export const Roster = ({ pages, search }: { pages: ReturnType<typeof useRoster>; search: string }) => (
  <Listed<Listing>
    pages={pages}
    waiting={<Skeleton shape="line" count={6} />}
    empty={
      search ? (
        <Empty title={`名册上没有“${search}”`} hint="只能找到你职务范围内的同志。" />
      ) : (
        <Empty title="名册还是空的" hint="名册导入后，可以在这里给每位同志生成邀请码。" />
      )
    }
  >
    {(people) => (
      <Card flush>
        {people.map((person) => (
          <RosterRow key={person.memberId} person={person} />
        ))}
      </Card>
    )}
  </Listed>
)
