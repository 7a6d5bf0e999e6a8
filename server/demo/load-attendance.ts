import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { Store } from '../../cloudfunctions/_store/store'
import { minutesBetween } from '../../core/activities/door-time'
import type { ActivityEntry } from '../../core/activities/entry'
import { forAttending, forHosting } from '../../core/points/awards'
import { DAY_MS, MINUTE_MS } from '../../core/time'
import { root } from '../root'
import { attended, BEGINS, mornings, OPEN_MINUTES, type DemoRecord } from './attendance'
import { lastOver } from './days'
import { demoId } from './demo-id'
import { SAMPLES, second } from './samples'

const entryOf = (told: (typeof mornings)[number], now: Date): ActivityEntry => {
  const { title, about, address, hours } = told
  const from = told.when === 'now' ? new Date(now.getTime() - OPEN_MINUTES * MINUTE_MS) : lastOver(now, hours, BEGINS)
  return {
    ...{ kind: 'volunteering', organisationId: demoId('organisation', told.organisation), clubId: null },
    ...{ title: `${title}（示例）`, about, bring: '', signUpUntil: null, guests: 0, questions: [] },
    ...{ from: from.toISOString(), until: new Date(from.getTime() + hours * 60 * MINUTE_MS).toISOString() },
    ...{ place: { kind: 'address', address, spot: null }, seats: 20, audience: null, membersOnly: false },
    ...{ earnsPoints: true, countsHours: true, cover: null, attachments: [] },
  }
}

/** Activities whose doors are open, or were lately. */
const loadMornings = async (store: Store, now: Date): Promise<void> => {
  for (const told of mornings) {
    const [activityId, entry] = [demoId('activity', told.title), entryOf(told, now)]
    const at = new Date(Date.parse(entry.from!) - DAY_MS)
    const writing = { activityId, changeId: demoId('activity-change', told.title), basis: null, entry, publish: true }
    await store.activities.add(
      { ...writing, spot: null, cover: null, attachments: [], sample: true },
      demoId('member', told.by),
      at,
    )
    for (const name of told.people) {
      const attempt = { memberId: demoId('member', name), attemptId: demoId('attempt', told.title, name) }
      await store.signUps.signUp({ activityId, ...attempt, guests: 0, answers: [], at })
    }
  }
}

/** Photos have files of their own: removing one takes nothing from a lecture with the same drawing. */
const addPhotos = async (
  store: Store,
  media: string,
  activityId: string,
  told: DemoRecord,
  at: Date,
): Promise<void> => {
  for (const { slug, page, by, shown } of told.photos) {
    const name = `page-${page}.webp`
    await cp(join(root, 'server/demo/media', slug, name), join(media, SAMPLES, second(slug), name))
    const [fileId, memberId] = [demoId('photo', told.title, slug, page), demoId('member', by)]
    const location = `${SAMPLES}/${second(slug)}/${name}`
    await store.files.add(memberId, { fileId, purpose: 'slide', location, bytes: 0, durationMs: 0 }, at)
    await store.afterwards.addPhotos(activityId, [{ fileId, location }], memberId, shown ? 'shown' : 'waiting', at)
  }
}

const loadRecord = async (store: Store, media: string, told: DemoRecord, now: Date): Promise<void> => {
  const activityId = demoId('activity', told.title)
  const activity = await store.activities.find(activityId, demoId('member', told.by))
  if (!activity?.from || !activity.until) return
  const { from, until, countsHours, earnsPoints } = activity
  const actorId = demoId('member', told.by)
  for (const [index, name] of told.came.entries()) {
    const [memberId, at] = [demoId('member', name), new Date(from.getTime() + (index * 3 - 10) * MINUTE_MS)]
    const arrival = (deedId: string) => ({
      ...{
        activityId,
        memberId,
        deedId,
        right: true,
        vouched: true,
        reason: null,
        metres: null,
        actorId,
        earns: earnsPoints && memberId !== actorId,
      },
      award: forAttending(activityId, memberId, deedId),
    })
    const held = told.held.includes(name)
    await store.attendance.arrive([
      {
        ...arrival(newId()),
        ...(held ? { deed: 'code', actorId: memberId } : { deed: 'pass' }),
        at,
        now: at,
        minutes: null,
      },
    ])
    if (held || !countsHours || until > now) continue
    const left = { at: until, now: until, minutes: minutesBetween({ from, until }, at, until) }
    await store.attendance.arrive([{ ...arrival(newId()), deed: 'left', ...left }])
  }
  if (until > now) return
  const after = new Date(Math.min(now.getTime(), until.getTime() + DAY_MS))
  if (told.summary) await store.afterwards.saveSummary(activityId, told.summary, actorId, after)
  await addPhotos(store, media, activityId, told, after)
  for (const [name, stars, words] of told.feedback)
    await store.afterwards.giveFeedback(activityId, demoId('member', name), { stars, words }, after)
  if (told.finished)
    await store.afterwards.finish(
      { activityId, byHand: true },
      () =>
        earnsPoints ? forHosting(activityId, [{ organisationId: activity.organisationId, organiserId: actorId }]) : [],
      after,
    )
}

/** Who came to what was held, and what it left: summaries, drawings in the place of photos, what people thought. */
export const loadAttendance = async (store: Store, media: string, now: Date): Promise<void> => {
  await loadMornings(store, now)
  for (const told of attended) await loadRecord(store, media, told, now)
}
