import type { Store } from '../../cloudfunctions/_store/store'
import type { ActivityEntry } from '../../core/activities/entry'
import type { Occasion } from '../../core/activities/occasion'
import { DAY_MS, HOUR_MS } from '../../core/time'
import { demoId } from './demo-id'

export const member = (name: string): string => demoId('member', name)
export const organisation = (name: string): string => demoId('organisation', name)
export const later = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

interface Posted {
  readonly now: Date
  readonly name: string
  readonly of: string
  readonly by: string
  readonly from: Date
  readonly hours?: number
  readonly occasion?: Occasion
  readonly entry?: Partial<ActivityEntry>
}

/** Two hours that everybody may come to, posted a week before, or yesterday where that is still to come. */
export const post = async (store: Store, posted: Posted): Promise<string> => {
  const { now, name, of, by, from, hours = 2, occasion, entry } = posted
  const activityId = demoId('hosted', name)
  const whole: ActivityEntry = {
    kind: 'theme_day',
    organisationId: organisation(of),
    clubId: null,
    title: `${name}（示例）`,
    about: '人和事都是虚构的。',
    bring: '',
    from: from.toISOString(),
    until: new Date(from.getTime() + hours * HOUR_MS).toISOString(),
    place: { kind: 'address', address: '未来科技城党群服务中心二楼', spot: null },
    ...{ seats: 40, audience: null, membersOnly: false, signUpUntil: null, guests: 0, questions: [] },
    ...{ earnsPoints: true, countsHours: false, cover: null, attachments: [] },
    ...entry,
  }
  const writing = { activityId, changeId: demoId('change', name), basis: null, entry: whole, spot: null, sample: true }
  const files = { cover: null, attachments: [], publish: true, occasion }
  await store.activities.add(
    { ...writing, ...files },
    member(by),
    new Date(Math.min(later(from, -7).getTime(), later(now, -1).getTime())),
  )
  return activityId
}
