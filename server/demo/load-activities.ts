import type { Store } from '../../cloudfunctions/_store/store'
import type { ActivityEntry, Place } from '../../core/activities/entry'
import { begin } from '../../core/activities/begin'
import { templateOf } from '../../core/activities/templates'
import { DAY_MS, HOUR_MS } from '../../core/time'
import { demoActivities, type DemoActivity } from './activities'
import { ANY_DAY, atHour, dayOn, WEEKEND, WORKDAYS } from './days'
import { demoId } from './demo-id'

/** They were posted two weeks before, or yesterday where that is still to come. */
const AHEAD_MS = 14 * DAY_MS

const placeOf = (at: DemoActivity['at']): Place => {
  if ('station' in at) return { kind: 'station', stationId: demoId('station', at.station), roomId: null }
  return 'address' in at ? { kind: 'address', address: at.address, spot: null } : { kind: 'online', link: at.online }
}

/** Who volunteers has the weekend for it, clubs meet on any day, and everybody else while they are at work. */
const daysOf = ({ kind }: DemoActivity) => (kind === 'volunteering' ? WEEKEND : kind === 'club' ? ANY_DAY : WORKDAYS)

const entryOf = (told: DemoActivity, now: Date): ActivityEntry => {
  const from = atHour(now, dayOn(now, told.day, daysOf(told)), told.hour)
  const organisationId = demoId('organisation', told.organisation)
  let asked = 0
  const newId = () => demoId('question', told.title, asked++)
  const { title, about, bring, seats, everyone, membersOnly, guests, hours } = told
  return {
    ...begin(templateOf(told.kind), { organisationId, clubId: null, now, from, newId }),
    ...{ title: `${title}（示例）`, about, bring, seats, membersOnly, guests },
    until: new Date(from.getTime() + hours * HOUR_MS).toISOString(),
    audience: everyone ? null : [organisationId],
    place: placeOf(told.at),
  }
}

/** Each required question is answered by its first choice, or in a word. */
const answersTo = ({ questions }: ActivityEntry) =>
  questions
    .filter(({ required }) => required)
    .map(({ questionId, choices }) => ({ questionId, answer: choices[0] ?? '示例回答' }))

/** Activities of the branches: past, soon and later, full ones with a line, and drafts; with who signed up. */
export const loadActivities = async (store: Store, now: Date): Promise<void> => {
  for (const told of demoActivities) {
    const entry = entryOf(told, now)
    const at = new Date(Math.min(Date.parse(entry.from!) - AHEAD_MS, now.getTime() - DAY_MS))
    const activityId = demoId('activity', told.title)
    const station = 'station' in told.at ? await store.stations.find(demoId('station', told.at.station)) : undefined
    await store.activities.add(
      {
        ...{ activityId, changeId: demoId('activity-change', told.title), basis: null, entry, publish: !told.draft },
        ...{ spot: station?.spot ?? null, cover: null, attachments: [], sample: true },
      },
      demoId('member', told.by),
      at,
    )
    for (const [index, name] of told.people.entries())
      await store.signUps.signUp({
        ...{ activityId, memberId: demoId('member', name), attemptId: demoId('attempt', told.title, name) },
        ...{ guests: told.guests > 0 && index % 4 === 3 ? 1 : 0, answers: answersTo(entry) },
        at: new Date(at.getTime() + (1 + index) * HOUR_MS),
      })
  }
}
