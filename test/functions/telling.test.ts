import { newId } from '../../cloudfunctions/_store/new-id'
import type { Message } from '../../cloudfunctions/_shell/host'
import { activities } from '../../core/activities/contract'
import type { Sent } from '../../core/activities/messages'
import { NOON } from '../answer'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const later = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS)
const at = (hours: number) => ({ from: later(hours).toISOString(), until: later(hours + 2).toISOString() })

const signUp = (activityId: string, as: Person, now = NOON) =>
  world().must(activities.signUp, { activityId, attemptId: newId() }, as, now)

const tick = (now: Date) => world().must(activities.tick, {}, null, now)

const inbox = async (as: Person, cursor?: string) =>
  world().must(activities.notices, cursor ? { cursor } : {}, as, later(100))

const kindsOf = async (as: Person) => (await inbox(as)).notices.map(({ kind }) => kind)

const move = async ({ activityId, organiser }: MadeActivity, given: object, now: Date) => {
  const { entry, updatedAt } = await world().must(activities.entry, { activityId }, organiser)
  const changed = { activityId, changeId: newId(), basis: updatedAt, publish: true, entry: { ...entry, ...given } }
  await world().must(activities.save, changed, organiser, now)
}

describe('a reminder', () => {
  it('comes a day and two hours before, to those with a seat, once however many clocks there are', async () => {
    const { activityId } = await world().activity({ ...at(30), seats: 1 })
    const [seated, waiting] = [await world().member(), await world().member()]
    await signUp(activityId, seated)
    await signUp(activityId, waiting)
    await tick(later(5.9))
    expect(await kindsOf(seated)).toEqual([])
    await Promise.all([1, 2, 3].map(() => tick(later(6))))
    await tick(later(6 + 1 / 60))
    expect(await kindsOf(seated)).toEqual(['activity_reminder'])
    await Promise.all([1, 2, 3].map(() => tick(later(28))))
    await tick(later(29))
    expect(await kindsOf(seated)).toEqual(['activity_reminder', 'activity_reminder'])
    expect(await kindsOf(waiting)).toEqual([])
    expect((await inbox(seated)).notices[0]).toMatchObject({ activity: { activityId }, read: false })
  })

  it('does not come for what was called off, nor to whoever gave the seat back or took it after it was due', async () => {
    const [off, stays] = [await world().activity(at(30)), await world().activity(at(30))]
    const [one, gone, late] = [await world().member(), await world().member(), await world().member()]
    await signUp(off.activityId, one)
    await signUp(stays.activityId, gone)
    await world().must(activities.cancel, { activityId: off.activityId, reason: '台风' }, off.organiser)
    await world().must(activities.giveUp, { activityId: stays.activityId }, gone)
    await signUp(stays.activityId, late, later(7))
    await tick(later(8))
    expect(await kindsOf(one)).toEqual(['activity_cancelled'])
    expect(await kindsOf(gone)).toEqual([])
    expect(await kindsOf(late)).toEqual([])
    await tick(later(28.5))
    expect(await kindsOf(late)).toEqual(['activity_reminder'])
  })

  it('comes anew where the time was moved', async () => {
    const activity = await world().activity(at(30))
    const member = await world().member()
    await signUp(activity.activityId, member)
    await tick(later(6))
    await move(activity, at(40), later(7))
    await tick(later(8))
    expect(await kindsOf(member)).toEqual(['activity_changed', 'activity_reminder'])
    await tick(later(16))
    expect(await kindsOf(member)).toEqual(['activity_reminder', 'activity_changed', 'activity_reminder'])
    expect((await inbox(member)).notices[0]!.facts).toEqual({
      from: expect.stringContaining('2026-11-17T20:00') as string,
    })
  })

  it('comes late where the clock stood still, and not once it has begun', async () => {
    const [missed, begun] = [await world().activity(at(30)), await world().activity(at(30))]
    const member = await world().member()
    await signUp(missed.activityId, member)
    await tick(later(12))
    expect(await kindsOf(member)).toEqual(['activity_reminder'])
    const other = await world().member()
    await signUp(begun.activityId, other)
    await tick(later(30))
    expect(await kindsOf(other)).toEqual([])
  })
})

describe('the inbox', () => {
  it('has what the asker was told, newest first, a page at a time, and nobody else’s', async () => {
    const member = await world().member()
    // Told two at a time, so that a page may end between two of the same moment.
    await world().ownerQuery(`
      insert into dangke.notice (member_id, notice_id, kind, facts, at)
      select '${member.memberId}', ('01a20e45-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'activity_cancelled',
             jsonb_build_object('reason', '原因 ' || n), timestamptz '2026-11-16T04:00:00Z' + n / 2 * interval '1 minute'
      from generate_series(1, 45) n`)
    const first = await inbox(member)
    expect(first).toMatchObject({ unread: 45 })
    const rest = await inbox(member, first.next!)
    const last = await inbox(member, rest.next!)
    expect(last.next).toBeNull()
    const all = [first, rest, last].flatMap(({ notices }) => notices)
    expect(all.map(({ facts }) => 'reason' in facts && facts.reason)).toEqual(
      Array.from({ length: 45 }, (_, n) => `原因 ${45 - n}`),
    )
    expect(await inbox(await world().member())).toEqual({ notices: [], unread: 0, next: null })
    expect(await world().answer(activities.notices, { cursor: 'x' }, member)).toMatchObject({
      error: { code: 'BAD_INPUT', path: 'cursor' },
    })
  })

  it('is read as far as it was seen, once', async () => {
    const member = await world().member()
    const activity = await world().activity(at(90))
    await signUp(activity.activityId, member)
    await move(activity, { title: '一' }, later(1))
    const seen = (await inbox(member)).notices[0]!.at
    await move(activity, { title: '二' }, later(2))
    expect(await world().must(activities.readNotices, { until: seen }, member)).toEqual({ unread: 1 })
    expect(await world().must(activities.readNotices, { until: seen }, member)).toEqual({ unread: 1 })
    expect((await inbox(member)).notices.map(({ read }) => read)).toEqual([false, true])
  })

  it('shows every kind that the database is told of, with the facts its words need', async () => {
    const [member, next] = [await world().member(), await world().member()]
    const activity = await world().activity({ ...at(90), seats: 1 })
    await signUp(activity.activityId, member)
    await signUp(activity.activityId, next)
    await world().must(activities.giveUp, { activityId: activity.activityId }, member)
    const { activityId, organiser } = activity
    await world().must(activities.cancel, { activityId, reason: '台风' }, organiser, later(1))
    expect((await inbox(next)).notices).toMatchObject([
      { kind: 'activity_cancelled', facts: { reason: '台风' }, activity: { state: 'cancelled' } },
      { kind: 'seat_offered', facts: { until: expect.stringContaining('T') as string } },
    ])
  })

  it('leaves out a kind that this version does not know', async () => {
    const member = await world().member()
    await world().ownerQuery(`insert into dangke.notice (member_id, notice_id, kind, at)
      values ('${member.memberId}', '${newId()}', 'from_the_future', now())`)
    expect(await inbox(member)).toEqual({ notices: [], unread: 0, next: null })
  })
})

describe('a message of the platform', () => {
  const fields = { thing1: 'title', time2: 'time', thing3: 'place', thing4: 'note' } as const
  const [reminder, change] = ['template-reminder', 'template-change']
  let sent: Message[] = []
  let says: (message: Message) => Sent = () => 'sent'

  beforeEach(async () => {
    // What other tests told is done with.
    Object.assign(world().host, { notify: null })
    await tick(later(1000))
    sent = []
    says = () => 'sent'
    const templates = { reminder: { id: reminder, fields }, change: { id: change, fields } }
    const send = async (message: Message) => {
      sent.push(message)
      return says(message)
    }
    Object.assign(world().host, { notify: { templates, send } })
  })
  afterAll(() => Object.assign(world().host, { notify: null }))

  const allow = (as: Person, templates: string[], tapId = newId()) =>
    world().answer(activities.allowMessages, { tapId, templates }, as)
  const cancelled = async (member: Person, given: object = {}, now = NOON) => {
    const activity = await world().activity({ ...at(40), ...given })
    await signUp(activity.activityId, member)
    await world().must(
      activities.cancel,
      { activityId: activity.activityId, reason: '台风来了' },
      activity.organiser,
      now,
    )
    return activity
  }
  const remaining = async (member: Person) =>
    world().ownerQuery(`select template_id, remaining from dangke.message_consent
      where member_id = '${member.memberId}' order by template_id`)

  it('goes to whoever allowed one, one for each tap, and says what, when, where and why', async () => {
    const member = await world().member()
    expect(await world().must(activities.messages, {}, member)).toEqual({ templates: [reminder, change] })
    await allow(member, [reminder, change])
    const { activityId } = await cancelled(member, { title: '一场题目特别特别特别特别特别长的主题党日活动' })
    await cancelled(member, {}, later(0.1))
    expect(await tick(later(0.1))).toMatchObject({ sent: 1 })
    expect(sent).toEqual([
      {
        subject: member.identity.subject,
        templateId: change,
        page: `pages/activity/index?id=${activityId}`,
        fields: {
          thing1: { value: '一场题目特别特别特别特别特别长的主题党…' },
          time2: { value: '2026年11月18日 04:00' },
          thing3: { value: '示例地址' },
          thing4: { value: '已取消：台风来了' },
        },
      },
    ])
    expect(await remaining(member)).toEqual([
      { template_id: change, remaining: 0 },
      { template_id: reminder, remaining: 1 },
    ])
  })

  it('is counted once for a tap that is sent twice, and only for templates there are', async () => {
    const member = await world().member()
    const tapId = newId()
    await allow(member, [reminder], tapId)
    await allow(member, [reminder], tapId)
    await allow(member, [reminder])
    expect(await remaining(member)).toEqual([{ template_id: reminder, remaining: 2 }])
    expect(await allow(member, ['template-of-somebody-else'])).toMatchObject({ error: { code: 'NO_SUCH_TEMPLATE' } })
    Object.assign(world().host, { notify: null })
    expect(await world().must(activities.messages, {}, member)).toEqual({ templates: [] })
    expect(await allow(member, [reminder])).toMatchObject({ error: { code: 'NO_SUCH_TEMPLATE' } })
  })

  it('is sent once by several clocks at once, and a reminder goes out with the tick that makes it', async () => {
    const member = await world().member()
    await allow(member, [reminder])
    await allow(member, [reminder])
    const { activityId } = await world().activity(at(30))
    await signUp(activityId, member)
    await Promise.all([1, 2, 3].map(() => tick(later(6))))
    expect(sent).toHaveLength(1)
    expect(await remaining(member)).toEqual([{ template_id: reminder, remaining: 1 }])
  })

  it('that fails is tried again a few times, and what was allowed is spent once', async () => {
    const member = await world().member()
    await allow(member, [change])
    await allow(member, [change])
    await cancelled(member)
    says = () => 'failed'
    for (const minutes of [0, 0.5, 1, 2, 6, 7, 36, 37, 90]) await tick(new Date(NOON.getTime() + minutes * MINUTE_MS))
    expect(sent).toHaveLength(4)
    expect(await remaining(member)).toEqual([{ template_id: change, remaining: 1 }])
  })

  it.each([
    ['wrong' as const, 1],
    ['refused' as const, 0],
  ])('that is %s is dropped', async (outcome, left) => {
    const member = await world().member()
    await allow(member, [change])
    await allow(member, [change])
    await cancelled(member)
    says = () => outcome
    for (const minutes of [0, 2, 10]) await tick(new Date(NOON.getTime() + minutes * MINUTE_MS))
    expect(sent).toHaveLength(1)
    expect(await remaining(member)).toEqual([{ template_id: change, remaining: left }])
  })

  it('is not sent of what is old news, nor to a browser, and the inbox has it all the same', async () => {
    const member = await world().member({ identity: { provider: 'browser' } })
    await allow(member, [change])
    await cancelled(member)
    const other = await world().member()
    await allow(other, [change])
    await cancelled(other)
    await tick(later(3))
    expect(sent).toEqual([])
    expect(await kindsOf(member)).toEqual(['activity_cancelled'])
    expect(await remaining(other)).toEqual([{ template_id: change, remaining: 1 }])
  })

  it('is taken again where whoever took it was lost on the way', async () => {
    const member = await world().member()
    await allow(member, [change])
    await cancelled(member)
    await world().store.messages.take([{ kind: 'activity_cancelled', templateId: change }], NOON)
    await tick(new Date(NOON.getTime() + 4 * MINUTE_MS))
    expect(sent).toHaveLength(0)
    await tick(new Date(NOON.getTime() + 5 * MINUTE_MS))
    expect(sent).toHaveLength(1)
  })
})

describe('a calendar’s address', () => {
  const make = (as: Person, feedId = newId(), now = NOON) => world().must(activities.makeFeed, { feedId }, as, now)

  it('is told once, is the same for a retry, and another one after it is renewed', async () => {
    const member = await world().member()
    expect(await world().must(activities.feed, {}, member)).toEqual({ madeAt: null })
    const feedId = newId()
    const first = await make(member, feedId)
    expect(first.path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/)
    expect(await make(member, feedId, later(1))).toEqual(first)
    expect((await make(member)).path).not.toBe(first.path)
    expect(await world().must(activities.feed, {}, member)).toEqual({ madeAt: NOON.toISOString() })
  })

  it('is nowhere in the database, and nobody else’s though they ask with the same id', async () => {
    const [member, other] = [await world().member(), await world().member()]
    const feedId = newId()
    const { path } = await make(member, feedId)
    expect((await make(other, feedId)).path).not.toBe(path)
    const kept = JSON.stringify(
      await world().ownerQuery(`select *, encode(token_hash, 'escape') from dangke.calendar_feed`),
    )
    expect(kept).toContain(member.memberId)
    expect(kept).not.toContain(/calendar\/(.*)\.ics/.exec(path)![1])
  })

  it('is gone once it is revoked', async () => {
    const member = await world().member()
    await make(member)
    await world().must(activities.revokeFeed, {}, member)
    await world().must(activities.revokeFeed, {}, member)
    expect(await world().must(activities.feed, {}, member)).toEqual({ madeAt: null })
  })
})
