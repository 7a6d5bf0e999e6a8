import { confirmBy } from '../../../core/activities/audience'
import { publishable } from '../../../core/activities/completeness'
import type { activities } from '../../../core/activities/contract'
import { entryChange, isSame, isTold, type ActivityEntry } from '../../../core/activities/entry'
import { isEditable } from '../../../core/activities/life'
import type { Occasion } from '../../../core/activities/occasion'
import { isOfTurn } from '../../../core/activities/turns'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import type { WholeActivity } from '../../_store/activities'
import type { ActivityChange } from '../../_store/change-activity'
import type { WritingActivity } from '../../_store/write-activity'
import { led } from '../seen'
import { roomWish } from '../rooms/wish'
import { entryOf } from './entry-of'
import { mayHost } from './may-host'
import { whereabouts } from './whereabouts'

type Save = Handler<typeof activities.save>
type Given = Parameters<Save>[0]
type Context = Parameters<Save>[1]

/** The activity to be changed, null for a new one, or why it is not the caller’s to change. */
const before = async ({ activityId, basis }: Given, { caller, store }: Context) => {
  if (basis === null)
    return (await store.activities.find(activityId, caller.memberId)) ? refuse('CHANGED_MEANWHILE') : null
  const activity = await led(activityId, caller, store)
  if (isRefusal(activity)) return activity
  if (!isEditable(activity.state)) return refuse('WRONG_STATE', { state: activity.state })
  return activity.updatedAt.toISOString() === basis ? activity : refuse('CHANGED_MEANWHILE')
}

const wordsOf = ({ title, about, bring, place, questions, attachments }: ActivityEntry): string =>
  [
    ...[title, about, bring],
    ...(place?.kind === 'address' ? [place.address] : []),
    ...questions.flatMap(({ ask, choices }) => [ask, ...choices]),
    ...attachments.map(({ name }) => name),
  ].join('\n')

/** Those it names, with where they are; they are the caller’s own, or the activity’s already. */
const filesOf = async ({ activityId, entry }: Given, { caller, store }: Context) => {
  const fileIds = [...(entry.cover ? [entry.cover] : []), ...entry.attachments.map(({ fileId }) => fileId)]
  const files = await store.files.findForActivity(caller.memberId, fileIds, activityId)
  const find = (fileId: string) => files.find((file) => file.fileId === fileId)
  if (fileIds.some((fileId) => !find(fileId))) return refuse('NO_SUCH_FILE')
  if (entry.cover && find(entry.cover)!.purpose !== 'slide') return refuse('NO_SUCH_FILE')
  const kept = (fileId: string) => ({ fileId, location: find(fileId)!.location })
  return {
    cover: entry.cover ? kept(entry.cover) : null,
    attachments: entry.attachments.map(({ fileId, name }) => ({ ...kept(fileId), name })),
  }
}

/** Whether those it is for are such as `hostable` offers, or were there before. */
const mayInvite = ({ audience }: ActivityEntry, old: WholeActivity | null, { caller, store }: Context) => {
  const added = (audience ?? []).filter((organisationId) => !old?.audience?.includes(organisationId))
  const offices = caller.offices.map(({ organisationId }) => organisationId)
  return store.organisations.areAround(caller.path, offices, added)
}

/** Questions stay as they were once somebody has answered them. */
const keepsQuestions = async (old: WholeActivity | null, entry: ActivityEntry, { store }: Context) => {
  if (!old || isSame(old.questions, entry.questions)) return true
  return !(await store.signUps.any(old.activityId)) || refuse('QUESTIONS_ASKED')
}

/** What is new to people in an activity that they could see already. */
const changeOf = (old: WholeActivity, entry: ActivityEntry, now: Date): ActivityChange | null => {
  if (old.state === 'draft') return null
  const change = entryChange(entryOf(old), entry)
  return { ...change, told: isTold(change.after), offerUntil: confirmBy(new Date(entry.from!), now) }
}

/** Whether its day is of the turn that it is for; whose turn it is no more is said as it is written. */
const keepsTurn = async ({ from, organisationId }: ActivityEntry, occasion: Occasion | null, { store }: Context) => {
  const turn = occasion?.kind === 'turn' ? await store.occasions.host(occasion) : null
  if (!from || turn?.organisationId !== organisationId) return true
  return isOfTurn(turn.day!, turn.everyMonths!, dayOf(new Date(from))) || refuse('FAR_FROM_TURN', { day: turn.day })
}

/** Whether all that the entry says can be so. */
const judge = async (input: Given, old: WholeActivity | null, context: Context) => {
  const { entry } = input
  const { caller, store, now } = context
  // What an activity is posted for is said once, with the first that is written of it.
  const occasion = old ? ((await store.occasions.of(old.activityId)) ?? null) : input.occasion
  const host = await mayHost(entry, old, occasion, caller, store)
  if (isRefusal(host)) return host
  // What is published stays fit to be.
  const isPublic = input.publish || old?.state === 'published'
  const before = old?.state === 'published' ? entryOf(old) : null
  const fit = isPublic ? publishable(entry, before, now) : true
  if (isRefusal(fit)) return fit
  const kept = isPublic && before?.from !== entry.from ? await keepsTurn(entry, occasion, context) : true
  if (isRefusal(kept)) return kept
  const spot = await whereabouts(entry.place, entry.from, store)
  if (isRefusal(spot)) return spot
  const room = isPublic ? await roomWish(input.activityId, entry, before, context) : 'none'
  if (isRefusal(room)) return room
  if (!(await mayInvite(entry, old, context))) return refuse('NO_SUCH_AUDIENCE')
  const asked = await keepsQuestions(old, entry, context)
  if (isRefusal(asked)) return asked
  const files = await filesOf(input, context)
  if (isRefusal(files)) return files
  const text = await allowed([wordsOf(entry)], context)
  if (isRefusal(text)) return text
  return { spot, room, occasion, ...files }
}

/** What came of the same, written a moment earlier by the same; other words under that change’s id are not the same. */
const retried = async ({ activityId, changeId, entry, publish }: Given, { caller, store }: Context) => {
  const activity = await store.activities.find(activityId, caller.memberId)
  if (activity?.changeId !== changeId || activity.changedBy !== caller.memberId) return null
  if (Object.keys(entryChange(entryOf(activity), entry).after).length > 0 || (publish && activity.state === 'draft'))
    return null
  return { updatedAt: activity.updatedAt.toISOString(), state: activity.state }
}

export const save: Save = async (input, context) => {
  const { activityId, changeId, entry, publish } = input
  const { caller, store, now } = context
  const old = await before(input, context)
  if (isRefusal(old)) return old.refused === 'CHANGED_MEANWHILE' ? ((await retried(input, context)) ?? old) : old
  const judged = await judge(input, old, context)
  if (isRefusal(judged)) return judged

  const basis = input.basis === null ? null : new Date(input.basis)
  const writing: WritingActivity = { activityId, changeId, basis, entry, publish, ...judged }
  const saved = old
    ? await store.activities.change(writing, changeOf(old, entry, now), caller.memberId, now)
    : await store.activities.add(writing, caller.memberId, now)
  if (isRefusal(saved)) return saved
  if (!saved) return (await retried(input, context)) ?? refuse('CHANGED_MEANWHILE')
  return { updatedAt: now.toISOString(), state: publish ? 'published' : (old?.state ?? 'draft') }
}
