import { kindNames } from '../../../../core/activities/kind-names'
import type { BranchStanding } from '../../../../core/activities/record'
import { open } from '../../../platform/navigate'
import { ThingRow } from '../together/thing-row'
import { TallyBar } from './tally'

const missedWords = ({ missed }: BranchStanding): string =>
  `缺 ${missed.map(({ kind, periods }) => `${kindNames[kind]} ${periods} 次`).join('、')}`

/** Branches with how each stands; a tap leads to its year. */
export const BranchRows = ({ branches, year }: { branches: readonly BranchStanding[]; year: number }) => (
  <>
    {branches.map((branch) => {
      const { organisationId, name, done, open: left, held } = branch
      const missed = branch.missed.reduce((sum, { periods }) => sum + periods, 0)
      const notes = [`已办 ${done}`, left > 0 && `待办 ${left}`, `共 ${held} 场活动`].filter(Boolean)
      return (
        <ThingRow
          key={organisationId}
          name={name}
          tag={missed > 0 ? { words: `缺 ${missed} 次`, look: 'red' } : { words: '不缺', look: 'green' }}
          notes={[missed > 0 && missedWords(branch), notes.join(' · ')]}
          onPress={() => open('branchRecord', { id: organisationId, year: String(year) })}
        >
          <TallyBar tally={{ done, open: left, missed }} />
        </ThingRow>
      )
    })}
  </>
)
