import { activityKinds, type ActivityKind } from '../../../../core/activities/kinds'
import { dayOf, inShanghai } from '../../../../core/time'
import { spokenDay } from '../../../app/spoken-time'
import { Chips } from '../../../components/chips'
import { kindNames } from '../../../../core/activities/kind-names'

/** When it is to be: a stretch of days, one day by its date, or long ago. */
export type When = 'any' | 'today' | 'week' | 'month' | 'past' | `day:${string}`

export interface Wishes {
  readonly kind: ActivityKind | 'any'
  readonly when: When
}

const kinds = [
  { value: 'any' as const, words: '全部类型' },
  ...activityKinds.map((value) => ({ value, words: kindNames[value] })),
]

const whens: readonly { value: When; words: string }[] = [
  { value: 'any', words: '全部时间' },
  { value: 'today', words: '今天' },
  { value: 'week', words: '七天内' },
  { value: 'month', words: '三十天内' },
  { value: 'past', words: '已结束' },
]

/** A day that one came with, from the calendar, is a choice as well. */
const withDay = (when: When, now: Date) =>
  when.startsWith('day:') ? [{ value: when, words: spokenDay(when.slice(4), now) }, ...whens] : whens

const DAYS = { today: 0, week: 6, month: 29 } as const

/** The wishes as the server takes them. */
export const asked = ({ kind, when }: Wishes, now: Date) => {
  const days = () => {
    if (when === 'any') return {}
    if (when === 'past') return { past: true }
    if (when.startsWith('day:')) return { from: when.slice(4), until: when.slice(4) }
    const until = inShanghai(now)
      .add(DAYS[when as keyof typeof DAYS], 'day')
      .format('YYYY-MM-DD')
    return { from: dayOf(now), until }
  }
  return { ...(kind !== 'any' && { kind }), ...days() }
}

interface FilterProps {
  wishes: Wishes
  /** Whether days can be asked for. */
  days: boolean
  now: Date
  onChange: (wishes: Wishes) => void
}

export const Filters = ({ wishes, days, now, onChange }: FilterProps) => (
  <>
    {days && (
      <Chips
        scrolling
        options={withDay(wishes.when, now)}
        chosen={wishes.when}
        onChoose={(when) => onChange({ ...wishes, when })}
      />
    )}
    <Chips scrolling options={kinds} chosen={wishes.kind} onChoose={(kind) => onChange({ ...wishes, kind })} />
  </>
)
