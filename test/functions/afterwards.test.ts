import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { refused } from '../answer'
import { atDoor, hours } from '../door'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { noticesOf } from '../hosting'
import { openWorld } from '../world'

const world = openWorld()
const { signedUp, scan, confirm, comes, scanLate, passScan, entriesOf, pointsOf } = atDoor(world)

const finish = ({ activityId, organiser }: MadeActivity, at = hours(2), as: Person = organiser) =>
  world().answer(activities.finish, { activityId }, as, at)

const held = async (given: Parameters<ReturnType<typeof world>['activity']>[0] = {}) => {
  const made = await world().activity(given)
  const member = await signedUp(made)
  await comes(made, member)
  return { made, member }
}

/** Another branch hosts it as well; its secretary organises for it. */
const joined = async ({ activityId }: MadeActivity): Promise<Person> => {
  const organiser = await world().officer()
  await world().database.rows(sql`
    insert into activity_host (activity_id, organisation_id, state, organiser_id, asked_at, answered_at)
    values (${activityId}, ${organiser.organisationId}, 'accepted', ${organiser.memberId}, now(), now())`)
  return organiser
}

/** What its organiser puts right of somebody. */
const correct = ({ activityId, organiser }: MadeActivity, { memberId }: Person) => {
  const given = (deedId: string) => ({ activityId, memberId, deedId, reason: '核对名单' })
  return {
    takeBack: (at: Date, deedId = newId()) => world().must(activities.takeBack, given(deedId), organiser, at),
    putIn: (at: Date) => world().must(activities.putIn, { ...given(newId()), admit: false }, organiser, at),
  }
}

describe('finishing', () => {
  it('is for its leader, once it is over, and enters everything once', async () => {
    const { made, member } = await held()
    expect(await finish(made, new Date(hours(2).getTime() - 1))).toMatchObject(refused('NOT_OVER'))
    expect(await finish(made, hours(2), member)).toMatchObject(refused('NOT_YOURS'))
    expect(await finish({ ...made, activityId: newId() })).toMatchObject(refused('NO_SUCH_ACTIVITY'))
    const done = await Promise.all(Array.from({ length: 10 }, () => finish(made)))
    expect(done.every((answer) => answer.ok && answer.data.came === 1)).toBe(true)
    expect(await entriesOf(made.organiser)).toEqual([{ rule: 'activity.hosted', points: 8, full: 8, reversal: false }])
    expect(await pointsOf(member)).toBe(5)
    expect((await world().must(activities.view, { activityId: made.activityId }, member)).activity.state).toBe(
      'finished',
    )
  })

  it('is not for what was called off', async () => {
    const made = await world().activity()
    await world().must(activities.cancel, { activityId: made.activityId, reason: '停电' }, made.organiser)
    expect(await finish(made)).toMatchObject(refused('WRONG_STATE'))
  })

  it('splits its hosts’ points between them, as the rule says, the leader being the first', async () => {
    const { made } = await held()
    const others = [await joined(made), await joined(made)]
    await finish(made)
    // Eight points in three.
    expect(await Promise.all([made.organiser, ...others].map(pointsOf))).toEqual([4, 2, 2])
  })

  it('pays nobody who is taken back while it is finished', async () => {
    const made = await world().activity({ earnsPoints: false })
    const [kept, taken] = [await signedUp(made), await signedUp(made)]
    for (const one of [kept, taken]) await comes(made, one)
    await world().ownerQuery(`update dangke.activity set earns_points = true where activity_id = '${made.activityId}'`)
    const finishing = world().store.afterwards.finish(
      { activityId: made.activityId, byHand: true },
      (came) =>
        came.map(({ memberId, key, at }) => ({
          ...{ memberId, key, at, rule: 'activity.attended' as const, activityId: made.activityId },
        })),
      hours(5),
    )
    const correction = { activityId: made.activityId, memberId: taken.memberId, deedId: newId() }
    const taking = world().answer(activities.takeBack, { ...correction, reason: '没有来' }, made.organiser, hours(5))
    expect((await Promise.all([finishing, taking])).map(Boolean)).toEqual([true, true])
    expect(await pointsOf(kept)).toBe(5)
    expect(await pointsOf(taken)).toBe(0)
  })

  describe('brings organisers nothing by their own word alone', () => {
    const alone = async () => {
      const made = await world().activity()
      const { activityId, organiser } = made
      await world().must(activities.signUp, { activityId, attemptId: newId() }, organiser)
      await comes(made, organiser)
      return made
    }
    const rulesOf = async ({ organiser }: MadeActivity) => (await entriesOf(organiser)).map(({ rule }) => rule)

    it('where nobody else came: not at the door, and not when it is over', async () => {
      const made = await alone()
      expect(await rulesOf(made)).toEqual([])
      await finish(made)
      expect(await rulesOf(made)).toEqual([])
      expect(await outcome(made, made.organiser)).toMatchObject({ came: 1 })
    })

    it('and all of it when it is over, where somebody else came', async () => {
      const made = await alone()
      await comes(made, await signedUp(made))
      expect(await rulesOf(made)).toEqual([])
      await finish(made)
      expect((await rulesOf(made)).sort()).toEqual(['activity.attended', 'activity.hosted'])
    })

    it('and all of it once somebody else is confirmed afterwards', async () => {
      const made = await alone()
      const member = await signedUp(made)
      await scan(made, member)
      await finish(made)
      expect(await rulesOf(made)).toEqual([])
      await confirm(made, member, hours(5))
      await confirm(made, member, hours(6))
      expect((await rulesOf(made)).sort()).toEqual(['activity.attended', 'activity.hosted'])
    })

    it('and takes it back once nobody else came after all', async () => {
      const made = await alone()
      const member = await signedUp(made)
      await comes(made, member)
      await finish(made)
      const { takeBack, putIn } = correct(made, member)
      expect(await pointsOf(made.organiser)).toBe(13)
      await takeBack(hours(3))
      expect(await pointsOf(made.organiser)).toBe(0)
      await putIn(hours(4))
      expect(await pointsOf(made.organiser)).toBe(13)
      await takeBack(hours(5))
      expect(await pointsOf(made.organiser)).toBe(0)
      // Their own attendance stands, and is theirs to be corrected.
      expect(await outcome(made, made.organiser)).toMatchObject({ came: 1, mine: { state: 'in' } })
    })

    it('but at once where another organiser says it', async () => {
      const made = await world().activity()
      const { activityId, organiser } = made
      await world().must(activities.signUp, { activityId, attemptId: newId() }, organiser)
      await scan(made, organiser)
      const other = await joined(made)
      await world().must(activities.confirmScans, { activityId, memberIds: [organiser.memberId] }, other, hours(0))
      expect(await rulesOf(made)).toEqual(['activity.attended'])
    })
  })

  it('brings its hosts nothing where it earns nothing', async () => {
    const { made } = await held({ earnsPoints: false })
    await finish(made)
    expect(await entriesOf(made.organiser)).toEqual([])
  })

  describe('what its hosts have afterwards', () => {
    it('follows corrections: taken back with the last who came, and entered anew with the first who did', async () => {
      const { made, member } = await held()
      const others = [await joined(made), await joined(made)]
      await finish(made)
      const shares = [4, 2, 2]
      const haveAll = async () => Promise.all([made.organiser, ...others].map(pointsOf))
      expect(await haveAll()).toEqual(shares)

      const { takeBack, putIn } = correct(made, member)
      const deedId = newId()
      await Promise.all(Array.from({ length: 5 }, () => takeBack(hours(3), deedId)))
      expect(await haveAll()).toEqual([0, 0, 0])
      await putIn(hours(4))
      expect(await haveAll()).toEqual(shares)
      await takeBack(hours(5))
      await putIn(hours(6))
      expect(await haveAll()).toEqual(shares)
    })

    it('stays while anybody who came is left', async () => {
      const { made, member } = await held()
      await comes(made, await signedUp(made))
      await finish(made)
      await correct(made, member).takeBack(hours(3))
      expect(await entriesOf(made.organiser)).toEqual([
        { rule: 'activity.hosted', points: 8, full: 8, reversal: false },
      ])
    })

    it('comes with passes that were scanned in time and are told when the timer has finished it', async () => {
      const made = await world().activity()
      const people = [await signedUp(made), await signedUp(made)]
      const scans = await Promise.all(people.map((person) => passScan(made, person, hours(0.5))))
      const late = hours(2 + 25)
      await world().must(activities.tick, {}, null, late)
      expect(await pointsOf(made.organiser)).toBe(0)
      const { activityId, organiser } = made
      await Promise.all(
        scans.map((one) => world().must(activities.settleScans, { activityId, scans: [one] }, organiser, late)),
      )
      expect(await pointsOf(made.organiser)).toBe(8)
      await world().must(activities.settleScans, { activityId, scans }, organiser, late)
      expect(await entriesOf(made.organiser)).toHaveLength(1)
    })

    it('comes with late scans that an organiser confirms', async () => {
      const made = await world().activity()
      const member = await signedUp(made)
      await finish(made)
      await scanLate(made, member, hours(0.5), hours(3))
      expect(await pointsOf(made.organiser)).toBe(0)
      const confirmed = { activityId: made.activityId, memberIds: [member.memberId] }
      await world().must(activities.confirmScans, confirmed, made.organiser, hours(4))
      expect(await pointsOf(made.organiser)).toBe(8)
    })
  })

  it('gives whoever came before it was to earn anything what it earns now', async () => {
    const { made, member } = await held({ earnsPoints: false })
    await world().ownerQuery(`update dangke.activity set earns_points = true where activity_id = '${made.activityId}'`)
    await finish(made)
    expect(await entriesOf(member)).toEqual([{ rule: 'activity.attended', points: 5, full: 5, reversal: false }])
  })

  it('happens by itself a day after the end', async () => {
    const { made, member } = await held()
    await world().must(activities.tick, {}, null, new Date(hours(26).getTime() - 1))
    expect(await pointsOf(made.organiser)).toBe(0)
    const { finished } = await world().must(activities.tick, {}, null, hours(26))
    expect(finished).toBeGreaterThan(0)
    expect([await pointsOf(made.organiser), await pointsOf(member)]).toEqual([8, 5])
    expect(await noticesOf(world(), made.organiser)).toEqual([])
  })

  it('tells who runs it of those whose hours nobody wrote down, and of a scan that arrives later', async () => {
    const { made } = await held({ countsHours: true })
    const [late, later] = [await signedUp(made), await signedUp(made)]
    await world().must(activities.tick, {}, null, hours(26))
    const told = (held: number, staying: number) => ({
      kind: 'attendance_open',
      facts: { activityId: made.activityId, held, staying },
    })
    expect(await noticesOf(world(), made.organiser)).toEqual([told(0, 1)])
    // While that is not read, nothing more is told.
    await scanLate(made, late, hours(1), hours(30))
    expect(await noticesOf(world(), made.organiser)).toEqual([told(0, 1)])
    await world().must(activities.readNotices, { until: hours(31).toISOString() }, made.organiser, hours(31))
    await scanLate(made, later, hours(1), hours(32))
    expect(await noticesOf(world(), made.organiser)).toEqual([told(0, 1), told(2, 1)])
  })

  it('tells who runs it of those who scanned and wait, where nobody looked at its list', async () => {
    const { made } = await held()
    const [first, second] = [await signedUp(made), await signedUp(made)]
    for (const one of [first, second]) await scan(made, one, hours(1))
    await world().must(activities.tick, {}, null, hours(26))
    expect(await noticesOf(world(), made.organiser)).toEqual([
      { kind: 'attendance_open', facts: { activityId: made.activityId, held: 2, staying: 0 } },
    ])
    expect(await noticesOf(world(), first)).toEqual([])
    const all = [first, second].map(({ memberId }) => memberId)
    await world().must(
      activities.confirmScans,
      { activityId: made.activityId, memberIds: all },
      made.organiser,
      hours(30),
    )
    expect([await pointsOf(first), await pointsOf(second)]).toEqual([5, 5])
  })
})

const outcome = async ({ activityId }: MadeActivity, as: Person, at = hours(3)) =>
  world().must(activities.outcome, { activityId }, as, at)

const photosOf = async ({ activityId }: MadeActivity, as: Person, cursor?: string) =>
  world().must(activities.photos, { activityId, cursor }, as, hours(3))

describe('what an activity leaves', () => {
  it('is a summary by those who organise it', async () => {
    const { made, member } = await held()
    const save = (summary: string, as = made.organiser, at = hours(1), activityId = made.activityId) =>
      world().answer(activities.saveSummary, { activityId, summary }, as, at)
    expect(await save('好', member)).toMatchObject(refused('NOT_YOURS'))
    expect(await save('好', made.organiser, hours(-0.1))).toMatchObject(refused('TOO_EARLY'))
    expect(await save('违规')).toMatchObject(refused('TEXT_REFUSED'))
    expect(await save('好', made.organiser, hours(1), newId())).toMatchObject(refused('NO_SUCH_ACTIVITY'))
    await save('一百人')
    await save('一百零一人')
    expect(await outcome(made, member)).toMatchObject({ summary: '一百零一人', came: 1, organises: false })
    const draft = await world().activity({ publish: false })
    const ofDraft = { activityId: draft.activityId, summary: '好' }
    expect(await world().answer(activities.saveSummary, ofDraft, draft.organiser)).toMatchObject(refused('NOT_OPEN'))
    for (const action of [activities.outcome, activities.giveFeedback])
      expect(
        await world().send(action.name, { activityId: draft.activityId, stars: 5 }, draft.organiser),
      ).toMatchObject(refused('NOT_OPEN'))
    expect(await world().answer(activities.outcome, { activityId: newId() }, member)).toMatchObject(
      refused('NO_SUCH_ACTIVITY'),
    )
  })

  it('is what people thought of it, in figures from five answers on', async () => {
    const { made, member } = await held()
    const others = await Promise.all(Array.from({ length: 4 }, () => signedUp(made)))
    for (const one of others) await comes(made, one)
    const give = (as: Person, at = hours(3), words = '', activityId = made.activityId) =>
      world().answer(activities.giveFeedback, { activityId, stars: 4, words }, as, at)
    expect(await give(member, hours(1.9))).toMatchObject(refused('TOO_EARLY'))
    expect(await give(member, hours(24 * 31 + 3))).toMatchObject(refused('TOO_LATE'))
    expect(await give(await world().member())).toMatchObject(refused('NOT_THERE'))
    expect(await give(member, hours(3), '违规')).toMatchObject(refused('TEXT_REFUSED'))
    expect(await give(member, hours(3), '', newId())).toMatchObject(refused('NO_SUCH_ACTIVITY'))
    for (const one of others) await give(one)
    expect(await outcome(made, made.organiser)).toMatchObject({ feedback: null })
    await give(member, hours(3), '不错')
    await give(member, hours(3), '很不错')
    expect(await outcome(made, member)).toMatchObject({
      feedback: { answers: 5, average: 4, stars: [0, 0, 0, 5, 0], words: ['很不错'] },
      mine: { feedback: { stars: 4, words: '很不错' } },
      mayGiveFeedback: true,
    })
  })

  it('is the longest of what many wrote, and how many did', async () => {
    const { made, member } = await held()
    const { activityId, organiser } = made
    await Promise.all(Array.from({ length: 60 }, () => world().member()))
    await world().ownerQuery(`
      set search_path = dangke;
      insert into attendance
      select (jsonb_populate_record(a, jsonb_build_object('member_id', m.member_id, 'award_key', gen_random_uuid()))).*
      from attendance a, member m where a.activity_id = '${activityId}' and m.member_id <> '${member.memberId}' limit 60;
      insert into activity_feedback
      select activity_id, member_id, 5, repeat('好', (row_number() over ())::int), now() from attendance
      where activity_id = '${activityId}' and member_id <> '${member.memberId}'`)
    const { feedback } = await outcome(made, organiser)
    expect(feedback).toMatchObject({ answers: 60, average: 5, stars: [0, 0, 0, 0, 60], wrote: 60 })
    expect(feedback!.words.map(({ length }) => length)).toEqual(Array.from({ length: 50 }, (_, n) => 11 + n))
  })

  it('is what those thought who came, and stays as it is when an attendance is taken back: nobody learns whose it was', async () => {
    const { made, member } = await held()
    const others = await Promise.all(Array.from({ length: 5 }, () => signedUp(made)))
    for (const one of others) await comes(made, one)
    const { activityId, organiser } = made
    const give = (as: Person, stars: number, words: string) =>
      world().answer(activities.giveFeedback, { activityId, stars, words }, as, hours(3))
    for (const one of others) await give(one, 5, '')
    await give(member, 1, '太吵')
    const before = (await outcome(made, organiser)).feedback
    expect(before).toMatchObject({ answers: 6, words: ['太吵'] })
    for (const deed of [activities.takeBack, activities.putIn, activities.takeBack]) {
      const correct = { activityId, memberId: member.memberId, deedId: newId(), reason: '记错了人' }
      expect(await world().answer(deed, correct, organiser, hours(4))).toMatchObject({ ok: true })
      expect((await outcome(made, organiser)).feedback).toEqual(before)
    }
    // Whoever is said not to have come says nothing new.
    expect(await give(member, 2, '')).toMatchObject(refused('NOT_THERE'))
    expect(await outcome(made, member)).toMatchObject({ mayGiveFeedback: false })
  })
})

describe('photos', () => {
  const upload = async ({ memberId }: Person): Promise<string> => {
    const fileId = newId()
    const file = { fileId, purpose: 'slide', location: `kept/${fileId}.png`, bytes: 9, durationMs: 0 } as const
    await world().store.files.add(memberId, file, hours(0))
    return fileId
  }
  const add = async (made: MadeActivity, as: Person, given: { fileIds?: string[]; at?: Date } = {}) => {
    const fileIds = given.fileIds ?? [await upload(as)]
    const { activityId } = made
    return {
      fileIds,
      answer: await world().answer(activities.addPhotos, { activityId, fileIds }, as, given.at ?? hours(1)),
    }
  }
  const review = (made: MadeActivity, fileId: string, verdict: 'show' | 'refuse', reason = '', as = made.organiser) =>
    world().answer(activities.reviewPhoto, { activityId: made.activityId, fileId, verdict, reason }, as, hours(2))
  const seenBy = async (made: MadeActivity, as: Person) =>
    (await photosOf(made, as)).photos.map(({ fileId, state }) => [fileId, state])

  it('are seen by others once an organiser agrees; an organiser’s own at once', async () => {
    const { made, member } = await held()
    const other = await signedUp(made)
    const { fileIds } = await add(made, member)
    const [fileId] = fileIds as [string]
    await add(made, member, { fileIds })
    expect([await seenBy(made, member), await seenBy(made, other), await seenBy(made, made.organiser)]).toEqual([
      [[fileId, 'waiting']],
      [],
      [[fileId, 'waiting']],
    ])
    expect(await review(made, fileId, 'show', '', member)).toMatchObject(refused('NOT_YOURS'))
    expect(await review(made, fileId, 'refuse')).toMatchObject(refused('REASON_NEEDED'))
    expect(await review(made, fileId, 'refuse', '违规')).toMatchObject(refused('TEXT_REFUSED'))
    expect(await review(made, newId(), 'show')).toMatchObject(refused('NO_SUCH_FILE'))
    expect(await review({ ...made, activityId: newId() }, fileId, 'show')).toMatchObject(refused('NO_SUCH_ACTIVITY'))
    await review(made, fileId, 'show')
    expect(await seenBy(made, other)).toEqual([[fileId, 'shown']])
    await review(made, fileId, 'refuse', '有人不愿出镜')
    expect([await seenBy(made, member), await seenBy(made, other)]).toEqual([[[fileId, 'refused']], []])

    const own = await add(made, made.organiser)
    expect(await seenBy(made, other)).toEqual([[own.fileIds[0], 'shown']])
  })

  it('are read a page at a time to the last, what waits in front, then the newest, and how many there are is said', async () => {
    const { made, member } = await held()
    const { activityId, organiser } = made
    const { fileIds } = await add(made, member)
    await review(made, fileIds[0]!, 'show')
    // Many of the same instant, as uploads that are added together have.
    await world().ownerQuery(`
      insert into dangke.activity_photo (activity_id, file_id, member_id, location, state, added_at)
      select '${activityId}', gen_random_uuid(), '${organiser.memberId}', 'kept/' || n,
             case when n % 3 = 0 then 'waiting' else 'shown' end, '2026-12-01'::timestamptz + n / 9 * interval '1 second'
      from generate_series(1, 205) n`)
    const all = (await world().ownerQuery(`
      select file_id as "fileId", state from dangke.activity_photo where activity_id = '${activityId}'
      order by state = 'waiting' desc, added_at desc, file_id desc`)) as { fileId: string; state: string }[]
    const readOn = async (as: Person) => {
      const pages = [await photosOf(made, as)]
      for (let { next } = pages[0]!; next; next = pages.at(-1)!.next) pages.push(await photosOf(made, as, next))
      return {
        ...pages[0]!,
        pages: pages.length,
        ids: pages.flatMap(({ photos }) => photos.map(({ fileId }) => fileId)),
      }
    }
    const ids = (rows: typeof all) => rows.map(({ fileId }) => fileId)
    const shown = all.filter(({ state }) => state === 'shown')
    expect(await readOn(organiser)).toMatchObject({ inAll: 206, own: 205, pages: 4, ids: ids(all) })
    expect(await readOn(member)).toMatchObject({ inAll: 138, own: 1, pages: 3, ids: ids(shown) })
    const other = await signedUp(made, { at: hours(-1) })
    expect(await readOn(other)).toMatchObject({ inAll: 138, own: 0, ids: ids(shown) })
  })

  it('are of those who were there, once it has begun, twenty each, and their own', async () => {
    const { made, member } = await held()
    const absent = await signedUp(made)
    expect((await add(made, absent)).answer).toMatchObject(refused('NOT_THERE'))
    expect((await add(made, member, { at: hours(-0.1) })).answer).toMatchObject(refused('TOO_EARLY'))
    expect((await add({ ...made, activityId: newId() }, member)).answer).toMatchObject(refused('NO_SUCH_ACTIVITY'))
    expect((await add(made, member, { fileIds: [await upload(absent)] })).answer).toMatchObject(refused('NO_SUCH_FILE'))
    const draft = await world().activity({ publish: false })
    expect((await add(draft, draft.organiser)).answer).toMatchObject(refused('NOT_OPEN'))
    const nine = () => Promise.all(Array.from({ length: 9 }, () => upload(member)))
    await add(made, member, { fileIds: await nine() })
    await add(made, member, { fileIds: await nine() })
    expect((await add(made, member, { fileIds: await nine() })).answer).toMatchObject(refused('TOO_MANY_PHOTOS'))
  })

  it('are twenty each, however many are sent at once', async () => {
    const { made, member } = await held()
    const sets = await Promise.all(
      Array.from({ length: 5 }, () => Promise.all(Array.from({ length: 7 }, () => upload(member)))),
    )
    const answers = await Promise.all(sets.map((fileIds) => add(made, member, { fileIds })))
    expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(2)
    expect(
      await world().ownerQuery(
        `select count(*)::int from dangke.activity_photo where activity_id = '${made.activityId}'`,
      ),
    ).toEqual([{ count: 14 }])
  })

  it('can be taken away by who took them, and stay when the activity is changed', async () => {
    const { made, member } = await held()
    const { fileIds } = await add(made, member)
    const [fileId] = fileIds as [string]
    const { activityId, organiser, entry, updatedAt } = made
    await world().must(
      activities.save,
      { activityId, changeId: newId(), basis: updatedAt, entry: { ...entry, about: '改过' }, publish: true },
      organiser,
      hours(1),
    )
    const [file] = (await world().ownerQuery(`select activity_id from dangke.file where file_id = '${fileId}'`)) as [
      { activity_id: string },
    ]
    expect(file.activity_id).toBe(activityId)
    const remove = (as: Person, of = activityId) =>
      world().answer(activities.removePhoto, { activityId: of, fileId }, as, hours(2))
    expect(await remove(organiser)).toMatchObject(refused('NO_SUCH_FILE'))
    expect(await remove(member, newId())).toMatchObject(refused('NO_SUCH_ACTIVITY'))
    const none = { activityId, fileId: newId() }
    expect(await world().answer(activities.removePhoto, none, member, hours(2))).toMatchObject(refused('NO_SUCH_FILE'))
    await remove(member)
    expect(await remove(member)).toMatchObject({ ok: true })
    expect(await seenBy(made, member)).toEqual([])
  })
})

it('who scanned late and was not confirmed when it was finished is not forgotten', async () => {
  const made = await world().activity()
  const member = await signedUp(made)
  await scanLate(made, member, hours(1), hours(1.5))
  await finish(made)
  expect(await pointsOf(made.organiser)).toBe(0)
  const ask = { activityId: made.activityId, memberIds: [member.memberId] }
  await world().must(activities.confirmScans, ask, made.organiser, hours(5))
  expect(await pointsOf(member)).toBe(5)
})
