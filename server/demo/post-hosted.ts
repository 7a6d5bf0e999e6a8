import type { Store } from '../../cloudfunctions/_store/store'
import type { ActivityEntry } from '../../core/activities/entry'
import type { Occasion } from '../../core/activities/occasion'
import { demoId } from './demo-id'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export const member = (name: string): string => demoId('member', name)
export const organisation = (name: string): string => demoId('organisation', name)
export const later = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

interface Posted {
  readonly name: string
  readonly of: string
  readonly by: string
  readonly from: Date
  readonly occasion?: Occasion
  readonly entry?: Partial<ActivityEntry>
}

/** An afternoon that everybody may come to, posted a week before. */
export const post = async (store: Store, { name, of, by, from, occasion, entry }: Posted): Promise<string> => {
  const activityId = demoId('hosted', name)
  const whole: ActivityEntry = {
    kind: 'theme_day',
    organisationId: organisation(of),
    clubId: null,
    title: `${name}（示例）`,
    about: '示例活动，人和事都是虚构的。',
    bring: '',
    from: from.toISOString(),
    until: new Date(from.getTime() + 2 * HOUR_MS).toISOString(),
    place: { kind: 'address', address: '未来科技城党群服务中心二楼（示例）', spot: null },
    ...{ seats: 40, audience: null, membersOnly: false, signUpUntil: null, guests: 0, questions: [] },
    ...{ earnsPoints: true, countsHours: false, cover: null, attachments: [] },
    ...entry,
  }
  const writing = { activityId, changeId: demoId('change', name), basis: null, entry: whole, spot: null, sample: true }
  const files = { cover: null, attachments: [], publish: true, occasion }
  await store.activities.add({ ...writing, ...files }, member(by), later(from, -7))
  return activityId
}
