import type { Dayjs } from 'dayjs'
import type { Store } from '../../cloudfunctions/_store/store'
import type { ActivityKind } from '../../core/activities/kinds'
import { forAttending } from '../../core/points/awards'
import { inShanghai } from '../../core/time'
import { demoId } from './demo-id'
import { later, member, organisation, post } from './post-hosted'
import { agendas, rhythms, themes, WITH_COMMITTEE, type Rhythm } from './rhythm'
import { districts, office, statuses } from './roster'

const branches = [office, ...districts.flatMap((each) => each.generalBranches).flatMap((each) => each.branches)]

const isPartyMember = (name: string): boolean => ['full', 'probationary'].includes(statuses[name] ?? 'full')

const partyMembers = (branch: string): string[] =>
  branches.find(({ name }) => name === branch)!.people.filter(isPartyMember)

interface Planned {
  readonly kind: ActivityKind
  readonly title: string
  readonly from: Dayjs
}

/** At an hour of that day; on the Friday before where it is at a weekend. */
const at = (month: Dayjs, day: number, hour: number): Dayjs => {
  const planned = month.date(day).hour(hour)
  return planned.subtract(Math.max(planned.isoWeekday() - 5, 0), 'day')
}

/** A 主题党日 a month, a members’ meeting in the middle of a quarter, the secretary’s 党课 in July. */
const plannedIn = (month: Dayjs, { branch, day }: Rhythm, left: boolean): Planned[] => {
  const nth = month.month()
  const planned: Planned[] = []
  if (!left) planned.push({ kind: 'theme_day', title: `主题党日：${themes[nth]!}`, from: at(month, day, 14) })
  if (!left && nth % 3 === 1)
    planned.push({
      kind: 'members_meeting',
      title: `党员大会：${agendas[Math.floor(nth / 3)]!}`,
      from: at(month, day + 4, 15),
    })
  if (nth === 6) planned.push({ kind: 'lecture', title: '书记讲党课：我们为什么出发', from: at(month, day + 2, 12) })
  if (branch === WITH_COMMITTEE)
    planned.push({ kind: 'committee_meeting', title: '支委会：本月工作安排', from: at(month, day + 7, 16) })
  return planned
}

const hold = async (
  store: Store,
  now: Date,
  { branch, by }: Rhythm,
  { kind, title, from }: Planned,
  absent: number,
) => {
  const name = `${branch} ${kind} ${from.format('YYYY-MM')}`
  const place = { kind: 'address' as const, address: '支部活动室（示例地址）', spot: null }
  const meeting = { kind, title: `${title}（示例）`, place, seats: null, membersOnly: true, earnsPoints: false }
  const entry = { ...meeting, audience: [organisation(branch)] }
  const activityId = await post(store, { now, name, of: branch, by, from: from.toDate(), entry })
  const all = partyMembers(branch)
  const people = all.filter((_, index) => index !== absent % all.length)
  await Promise.all(
    people.map((person) =>
      store.signUps.signUp({
        ...{ activityId, memberId: member(person), attemptId: demoId('attempt', name, person) },
        ...{ guests: 0, answers: [], at: later(from.toDate(), -6) },
      }),
    ),
  )
  await store.attendance.arrive(
    people.map((person) => {
      const [memberId, deedId, at] = [member(person), demoId('arrival', name, person), from.toDate()]
      return {
        ...{ activityId, memberId, deedId, deed: 'pass', right: true, vouched: true, at, now: at, actorId: member(by) },
        ...{ reason: null, minutes: null, metres: null, earns: false },
        award: forAttending(activityId, memberId, deedId),
      } as const
    }),
  )
  await store.afterwards.finish({ activityId, byHand: true }, () => [], later(from.toDate(), 1))
}

/** So much of a year is enough to look at; earlier in it, the one before is told as well. */
const ENOUGH_MONTHS = 3

/** What the branches held this year by the rhythm that is due, with a gap here and there. */
export const loadRhythm = async (store: Store, now: Date): Promise<void> => {
  const thisMonth = inShanghai(now).startOf('month')
  const months = thisMonth.diff(thisMonth.subtract(ENOUGH_MONTHS, 'month').startOf('year'), 'month')
  for (const [nth, rhythm] of rhythms.entries())
    for (let ago = months; ago >= 0; ago--)
      for (const planned of plannedIn(thisMonth.subtract(ago, 'month'), rhythm, rhythm.leftOut.includes(ago)))
        // By now it has been over for a day.
        if (planned.from.add(2, 'day').toDate() < now) await hold(store, now, rhythm, planned, nth + ago)
}
