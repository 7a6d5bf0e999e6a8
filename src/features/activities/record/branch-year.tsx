import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../core/action'
import { activities } from '../../../../core/activities/contract'
import { dutyKinds, tally } from '../../../../core/activities/due'
import { kindNames } from '../../../../core/activities/kind-names'
import { Found } from '../../../app/found'
import { SheetButton } from '../../../app/sheet-button'
import type { Reading } from '../../../app/use-reading'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { DutyGrid } from './duty-grid'
import { missingRecord } from './missing'
import { TallyBar, TallyFigures } from './tally'
import { Timeline } from './timeline'
import { words } from './words'
import { beforeWords, mayBeBefore } from './year'
import '../together/together.scss'

type BranchRecord = OutputOf<typeof activities.record>

interface YearProps {
  organisationId: string
  year: number
  turner: ReactNode
  reading: Reading<typeof activities.record>
}

/** An address that names nothing of the asker’s has no years to turn to. */
const isThere = ({ refusal, fault }: YearProps['reading']): boolean => !refusal && fault?.code !== 'BAD_INPUT'

/** A year of a branch: how it stands, what was due month by month, and what it held. */
export const BranchYear = ({ reading, turner, ...of }: YearProps) => (
  <>
    {isThere(reading) && <Card flush>{turner}</Card>}
    <Found reading={reading} waiting={<Skeleton shape="line" count={5} />} missing={missingRecord}>
      {(record) => (
        <>
          <Head record={record} />
          {record.duties.length > 0 ? (
            <>
              {mayBeBefore(of.year, record.activities.length) && <Note>{beforeWords}</Note>}
              <DutyGrid duties={record.duties} />
            </>
          ) : (
            <Note>三会一课和主题党日由党支部办。这个组织不是支部，这里只列它办的活动。</Note>
          )}
          <SheetButton action={activities.recordSheet} input={of} words={words.recordSheet}>
            导出 Excel
          </SheetButton>
          <Held key={of.year} record={record} year={of.year} />
        </>
      )}
    </Found>
  </>
)

const Head = ({ record: { organisation, duties } }: { record: BranchRecord }) => {
  const tallied = tally(duties.flatMap(({ periods }) => periods))
  return (
    <Card>
      <Text className="thing-title">{organisation}</Text>
      {duties.length > 0 && (
        <>
          <TallyFigures tally={tallied} />
          <TallyBar tally={tallied} />
        </>
      )}
    </Card>
  )
}

/** `志愿服务 3、创业路演 1`: what nothing says is due. */
const besides = ({ counts, duties }: BranchRecord): string => {
  const due: readonly string[] = duties.length > 0 ? dutyKinds : []
  return counts
    .filter(({ kind }) => !due.includes(kind))
    .map(({ kind, months }) => `${kindNames[kind]} ${months.reduce((sum, held) => sum + held, 0)}`)
    .join('、')
}

const Held = ({ record, year }: { record: BranchRecord; year: number }) => {
  const others = besides(record)
  if (record.activities.length === 0)
    return <Empty title={`${year} 年没有办过的活动`} hint="活动有人到场或由组织者结束以后，会按月列在这里。" />
  return (
    <Section title={`共 ${record.activities.length} 场活动`}>
      {others && <Note>{`${record.duties.length > 0 ? '三会一课和主题党日以外：' : ''}${others}`}</Note>}
      <Timeline activities={record.activities} />
    </Section>
  )
}
