import { useState } from 'react'
import type { BranchStanding } from '../../../../core/activities/record'
import { activities } from '../../../../core/activities/contract'
import { Listed } from '../../../app/listed'
import { SheetButton } from '../../../app/sheet-button'
import { usePages } from '../../../app/use-pages'
import { useSettled } from '../../../app/use-settled'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { SearchField } from '../../../components/search-field'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { BranchRows } from './branch-rows'
import { beforeWords, mayBeBefore } from './year'

/** Fewer are seen at a glance. */
const MANY = 8

/** The branches of an officer in a year, those first that missed most. */
export const useBranches = (isOfficer: boolean, year: number) => {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const pages = usePages(activities.records, isOfficer ? { year, search } : null, ({ branches, next }) => ({
    items: branches,
    next,
  }))
  const total = search ? undefined : pages.head?.total.branches
  // Whoever has many still has them while others are looked for, or another year is on its way.
  const [most, setMost] = useState(0)
  if (total !== undefined && total > most) setMost(total)
  const [only, setOnly] = useState<string | null>(null)
  if (total === 1 && most <= 1 && only === null) setOnly(pages.items?.[0]?.organisationId ?? null)
  return { pages, typed, setTyped, search, most, only }
}

type ListProps = ReturnType<typeof useBranches> & { year: number }

export const BranchList = ({ pages, typed, setTyped, search, most, year }: ListProps) => {
  const { head, items } = pages
  const nothing = search ? (
    <Empty title={`没有找到带“${search}”的支部`} hint="只能找到你任职的组织和下级的支部。" />
  ) : (
    <Empty title="还没有支部" hint="你任职的组织和下级组织里有了党支部，就会列在这里。" />
  )
  return (
    <>
      {most > MANY && <SearchField label="按支部名称找" value={typed} onChange={setTyped} />}
      <Listed<BranchStanding> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={nothing}>
        {(branches) => (
          <Section
            title={`${head?.total.branches} 个支部`}
            note={head?.total.behind ? `${head.total.behind} 个有缺` : '都不缺'}
          >
            {branches.every(({ held }) => mayBeBefore(year, held)) && <Note>{beforeWords}</Note>}
            <BranchRows branches={branches} year={year} />
          </Section>
        )}
      </Listed>
      {Boolean(items?.length) && !search && (
        <SheetButton action={activities.recordsSheet} input={{ year }}>
          导出全部支部的 Excel
        </SheetButton>
      )}
    </>
  )
}
