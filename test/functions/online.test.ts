import { newId } from '../../cloudfunctions/_store/new-id'
import { LINK_AWAITED, LINK_KEPT } from '../../core/activities/activity'
import { activities } from '../../core/activities/contract'
import { after } from '../hosting'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()

const LINK = 'https://meet.example.org/1234'

const signUp = ({ activityId }: MadeActivity, as: Person) =>
  world().must(activities.signUp, { activityId, attemptId: newId() }, as)

/** Everything that somebody is sent of it, as it is sent. */
const sentTo = async ({ activityId }: MadeActivity, as: Person): Promise<string> => {
  const { must, store } = world()
  const all = await Promise.all([
    must(activities.view, { activityId }, as),
    must(activities.list, {}, as),
    must(activities.list, { whose: 'mine' }, as),
    must(activities.month, { month: '2026-11' }, as),
    must(activities.hosted, {}, as),
    must(activities.notices, {}, as, after(100)),
    store.calendarFeeds.activities(as.memberId, after(0)),
  ])
  return JSON.stringify(all)
}

const linkReaches = async (activity: MadeActivity, as: Person) => (await sentTo(activity, as)).includes(LINK)

it('the link of an online activity reaches who has a seat and who runs it, and nobody else', async () => {
  const { member, officer, must } = world()
  const [lead, other, invited] = [await officer(), await officer(), await officer()]
  const made = await world().activity({ by: lead, place: { kind: 'online', link: LINK }, seats: 1 })
  const { activityId, entry, updatedAt } = made
  for (const { organisationId } of [other, invited])
    await must(activities.inviteHost, { activityId, organisationId }, lead)
  await must(activities.answerInvitation, { activityId, organisationId: other.organisationId, accept: true }, other)
  const [seated, waiting, stranger] = [await member(), await member(), await member()]
  await signUp(made, seated)
  await signUp(made, waiting)
  // They are told of another link, of which the notice says no more than that.
  const changed = { ...entry, place: { kind: 'online' as const, link: `${LINK}?again` } }
  const change = { activityId, changeId: newId(), basis: updatedAt, publish: true, entry: changed }
  await must(activities.save, change, lead)
  expect(await sentTo(made, waiting)).toContain('activity_changed')
  const facts = await world().ownerQuery(`select facts from dangke.notice where facts::text like '%${LINK}%'`)
  expect(facts).toEqual([])

  for (const one of [seated, lead, other]) expect(await linkReaches(made, one)).toBe(true)
  for (const one of [waiting, stranger, invited]) {
    expect(await linkReaches(made, one)).toBe(false)
    expect((await must(activities.view, { activityId }, one)).activity.place).toMatchObject({
      kind: 'online',
      words: one === waiting ? LINK_AWAITED : LINK_KEPT,
    })
  }
  expect(await must(activities.entry, { activityId }, lead)).toMatchObject({ names: { place: `${LINK}?again` } })

  // An offer is a seat once it is taken.
  await must(activities.giveUp, { activityId }, seated)
  for (const one of [seated, waiting]) expect(await linkReaches(made, one)).toBe(false)
  // Neither who waits nor who is offered one is told to sign up, also in their own calendar.
  expect(await sentTo(made, waiting)).not.toContain(LINK_KEPT)
  expect(await sentTo(made, seated)).not.toContain(LINK_AWAITED)
  await must(activities.takeSeat, { activityId }, waiting)
  expect(await linkReaches(made, waiting)).toBe(true)
})
