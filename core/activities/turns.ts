import { refuse, type Refusal } from '../refusal'
import { inShanghai } from '../time'

/** More nobody plans ahead, and more do not take turns. */
export const ROTA_MEMBERS = 40
export const TURNS_AT_ONCE = 12

/** Asia/Shanghai days are `YYYY-MM-DD`. */
export interface Turn {
  readonly turnId: string
  readonly organisationId: string
  readonly dueOn: string
  readonly state: 'planned' | 'skipped'
  /** Whether an activity was posted for it that was not called off, and did not pass with nobody there. */
  readonly posted: boolean
  /** Whether such a one is finished. */
  readonly hosted: boolean
}

export const turnStates = ['planned', 'posted', 'hosted', 'missed', 'skipped'] as const

export type TurnState = (typeof turnStates)[number]

/** A turn is hosted once its activity is over and was held; one whose day has passed without an activity was missed. */
export const turnState = (
  { state, posted, hosted, dueOn }: Omit<Turn, 'turnId' | 'organisationId'>,
  today: string,
): TurnState => {
  if (state === 'skipped') return 'skipped'
  if (posted) return hosted ? 'hosted' : 'posted'
  return dueOn < today ? 'missed' : 'planned'
}

export interface Rhythm {
  readonly everyMonths: number
  /** Of the month; a month that is shorter has its last day. */
  readonly onDay: number
}

const dayIn = (month: ReturnType<typeof inShanghai>, onDay: number): string =>
  month.date(Math.min(onDay, month.daysInMonth())).format('YYYY-MM-DD')

const noon = (day: string) => inShanghai(`${day}T12:00:00+08:00`)

/**
 * The next day somebody’s turn is: so many months after the last one, however that one’s day was moved inside its month;
 * of a rota that has none ahead, the first that lies ahead of today.
 */
export const nextDue = ({ everyMonths, onDay }: Rhythm, last: string | null, today: string): string => {
  const first = noon(last ?? today).date(1)
  for (let month = last === null ? first : first.add(everyMonths, 'month'); ; month = month.add(1, 'month')) {
    const day = dayIn(month, onDay)
    if (day > today) return day
  }
}

/** The last day of somebody’s turns that are in one of these states; null for none. */
export const lastDay = (
  organisationId: string,
  turns: readonly Turn[],
  today: string,
  states: readonly TurnState[],
): string | null => {
  const days = turns
    .filter((turn) => turn.organisationId === organisationId && states.includes(turnState(turn, today)))
    .map(({ dueOn }) => dueOn)
  return days.sort().at(-1) ?? null
}

/**
 * Those who take turns, in the order in which they are next: whoever hosted, or is to, least recently; those who never
 * did in the order of the rota. What was skipped or missed was not hosted, and is owed still.
 */
export const inLine = (members: readonly string[], turns: readonly Turn[], today: string): string[] => {
  // '' sorts before any day.
  const since = (member: string) => lastDay(member, turns, today, ['hosted', 'posted', 'planned']) ?? ''
  const dated = members.map((member) => ({ member, day: since(member) }))
  return dated.sort((one, other) => one.day.localeCompare(other.day)).map(({ member }) => member)
}

export interface Proposal {
  readonly organisationId: string
  readonly dueOn: string
}

/** Who is next and when, one after another. */
export const propose = (
  members: readonly string[],
  turns: readonly Turn[],
  rhythm: Rhythm,
  today: string,
  count = 1,
): Proposal[] => {
  const [organisationId] = inLine(members, turns, today)
  if (organisationId === undefined || count === 0) return []
  const planned = turns.filter(({ state }) => state === 'planned')
  const last =
    planned
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1) ?? null
  const dueOn = nextDue(rhythm, last, today)
  const turn: Turn = { turnId: '', organisationId, dueOn, state: 'planned', posted: false, hosted: false }
  return [{ organisationId, dueOn }, ...propose(members, [...turns, turn], rhythm, today, count - 1)]
}

/** Years ahead: a round of many who take turns each quarter. */
const AHEAD_YEARS = 5

/** Whether somebody’s turn can be on a day: today or later. */
export const isPlannable = (dueOn: string, today: string): true | Refusal<'PAST' | 'TOO_FAR'> => {
  if (dueOn < today) return refuse('PAST')
  return dueOn <= noon(today).add(AHEAD_YEARS, 'year').format('YYYY-MM-DD') || refuse('TOO_FAR')
}

/** An activity is of a turn where it is less than one round of the rota’s months from its day: farther off is another turn’s. */
export const isOfTurn = (dueOn: string, everyMonths: number, on: string): boolean => {
  const [before, after] = [-everyMonths, everyMonths].map((months) =>
    noon(dueOn).add(months, 'month').format('YYYY-MM-DD'),
  )
  return before! < on && on < after!
}

/** Turns are swapped between two organisations, while both are ahead and nothing is posted for either. */
export const mayAskSwap = (turn: Turn, other: Turn, today: string): true | Refusal<'WRONG_STATE'> =>
  (turn.organisationId !== other.organisationId &&
    [turn, other].every((each) => turnState(each, today) === 'planned')) ||
  refuse('WRONG_STATE')
