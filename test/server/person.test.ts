import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joined } from 'node:path'
import sql, { join, raw } from 'sql-template-tag'
import { openDatabase, type Database } from '../../cloudfunctions/_store/database'
import { newId } from '../../cloudfunctions/_store/new-id'
import { personColumns } from '../../cloudfunctions/_store/person-columns'
import { personStore } from '../../cloudfunctions/_store/persons'
import { activities } from '../../core/activities/contract'
import { lectures } from '../../core/lectures/contract'
import { stations } from '../../core/stations/contract'
import { periodOf } from '../../core/time'
import { NOON } from '../answer'
import { aProject, after, openBranches } from '../hosting'
import type { Person } from '../people'
import { openWorld } from '../world'
import { bundle, child } from './child'

const world = openWorld()

let owner: Database
let persons: ReturnType<typeof personStore>
beforeAll(() => {
  owner = openDatabase({ connectionString: world().url.owner, size: 2, asOwner: true })
  persons = personStore(owner)
})
afterAll(() => owner.close())

/** Ids of what is no person. A column of another name has to be looked at: it belongs here, or in `personColumns`. */
const THINGS =
  `activity_id change_id deed_id booking_id room_id station_id order_id report_id import_id claim_id project_id
  club_id criterion_id deck_id door enterprise_id entry_id file_id identity_id image_id audio_id video_id part_id
  invitation_id lecture_id notice_id occasion_id organisation_id path audience rota_id turn_id swap_id with_turn_id
  with_organisation_id scope_id series_id session_id step_id tap_id tender_id attempt_id winner_id`.split(/\s+/)

it('every column that names a member is known, and what is done with it', async () => {
  const ids = (await world().ownerQuery(`
    select c.relname || '.' || a.attname as id
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'dangke'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and (a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname <> all ('{${THINGS.join()}}')
        or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
                     and k.confrelid = 'dangke.member'::regclass))`)) as { id: string }[]
  const known = personColumns.map(({ table, column }) => `${table}.${column}`)
  expect(known.sort()).toEqual(ids.map(({ id }) => id).sort())
  const headings = personColumns.map(({ about }) => about)
  expect(new Set(headings).size).toBe(headings.length)
})

/** In which tables a text is found, wherever in a row. */
const holding = async (text: string): Promise<string[]> => {
  const tables = await owner.rows<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'dangke'::regnamespace and relkind in ('r', 'p')`,
  )
  const each = tables.map(
    ({ name }) =>
      sql`select ${name} as name where exists (select from ${raw(name)} t where strpos(t::text, ${text}) > 0)`,
  )
  return (await owner.rows<{ name: string }>(join(each, ' union all '))).map(({ name }) => name)
}

const ledger = () =>
  world().ownerQuery(`select b.member_id, b.total, r.total as rebuilt from dangke.balance b
                      left join dangke.rebuilt_balance r using (member_id) order by 1`)

const standings = () =>
  world().ownerQuery(`
    select l.period, (select json_agg(s order by s.lecture_id) from dangke.standings(l.starts_at, l.ends_at, l.frozen_at) s),
           (select json_agg(f order by f.rank) from dangke.featured f where f.period = l.period)
    from dangke.featured_list l order by 1`)

const question = { questionId: newId(), ask: '示例', choices: [], required: false }

/** Somebody who has done all that one can do here, and somebody else who waits for what they have. */
const lively = async (name: string) => {
  const w = world()
  const { must, store } = w
  const units = await openBranches(w, 1)
  const of = units.branches[0]!
  const who = await w.officer({ of, name })
  const next = await w.member({ of })
  const at = NOON
  const words = `只有本人写的话 ${newId()}`
  await store.members.employ(who.memberId, await w.enterprise(), '2024-01-01')
  const code = {
    invitationId: newId(),
    codeHash: Buffer.from(newId()),
    memberId: who.memberId,
    issuedBy: next.memberId,
  }
  await store.invitations.issue({ ...code, issuedAt: at, expiresAt: after(24) })
  await store.invitations.bind(who.identity, Buffer.from('no such code'), at)
  await must(activities.makeFeed, { feedId: newId() }, who)

  const published = await w.lecture({ author: who, title: '公开的课' })
  const another = await w.lecture({ at: NOON })
  await w.share(another, who)
  await w.completion(another, { learner: next, sharer: who })
  await w.completion(another, { learner: who })
  await w.completion(published, { learner: next })
  await w.draft({ author: who, title: words })
  await w.submitted({ author: who, script: words })
  const file = { fileId: newId(), purpose: 'slide' as const, location: '2026/11/x.png', bytes: 1, durationMs: 0 }
  await store.files.add(who.memberId, file, at)

  const activity = await w.activity({ seats: 1, questions: [question] })
  const answers = [{ questionId: question.questionId, answer: words }]
  const signUp = ({ memberId }: Person, given: typeof answers) =>
    store.signUps.signUp({
      activityId: activity.activityId,
      memberId,
      attemptId: newId(),
      guests: 0,
      answers: given,
      at,
    })
  await signUp(who, answers)
  await signUp(next, [])
  await store.afterwards.giveFeedback(activity.activityId, who.memberId, { stars: 4, words }, at)

  const [clubId, projectId] = [newId(), await aProject(w, units)]
  const club = { clubId, organisationId: of.organisationId, name: '示例社团', about: '' }
  await store.clubs.save({ ...club, leadId: next.memberId }, at)
  await store.clubs.join(clubId, who.memberId, at)
  await must(activities.claim, { projectId, claimId: newId(), as: { kind: 'person', id: who.memberId } }, who)

  const roomId = newId()
  const offers = [{ kind: 'legal_clinic' as const, name: '示例服务', note: '' }]
  const rooms = [{ roomId, name: '示例', capacity: 10, facilities: [] }]
  const stationId = await w.station({ rooms, offers, organisationId: units.above.organisationId })
  const booking = { stationId, roomId, from: after(2), until: after(3), people: 1, purpose: words, judged: null }
  await store.bookings.book({ ...booking, bookingId: newId(), memberId: who.memberId, state: 'booked' }, at)
  await store.bookings.book(
    { ...booking, purpose: '', bookingId: newId(), memberId: next.memberId, state: 'waiting' },
    at,
  )
  const asked = { ...booking, from: after(4), until: after(5), state: 'asked' as const }
  await store.bookings.book({ ...asked, bookingId: newId(), memberId: who.memberId }, at)
  const order = { stationId, service: 'legal_clinic', organisationId: null, people: 1, wantedOn: '2026-11-20' } as const
  await must(stations.order, { ...order, orderId: newId(), note: words }, who)
  await must(stations.report, { reportId: newId(), stationId, kind: 'details', note: words }, who)
  return { words, who, next, units, published, activity, projectId, fileId: file.fileId }
}

const forget = (memberId: string) => persons.forget(memberId, { lectures: 'keep', isMeant: true }, NOON)

const freeze = async () => {
  const { store } = world()
  await store.rankings.rollUp()
  await store.rankings.freeze(periodOf('week', NOON), after(24 * 8))
}

it('an export has everything about somebody, and nobody else', async () => {
  const { words, who, next, units, published, activity } = await lively('陈导出')
  const kept = await persons.export(who.memberId)
  expect(kept).toMatchObject({
    名册: [{ name: '陈导出', organisation: '支部 1', enterprise: expect.any(String) as string }],
    职务: [{ role: 'secretary' }],
    登录: [{ provider: 'wechat', subject: who.identity.subject }],
    活动报名: [{ activity: activity.entry.title, answers: [{ answer: words }] }],
    房间预约: [{ purpose: words }, { purpose: words }],
    点单: [{ note: words }],
    对阵地的反映: [{ note: words }],
    社团: [{ club: '示例社团' }],
    党课的每一页: expect.arrayContaining([expect.objectContaining({ lecture: '公开的课' })]) as unknown[],
  })
  const all = JSON.stringify(kept)
  for (const secret of ['code_hash', 'token_hash', next.memberId, next.name, next.identity.subject])
    expect(all).not.toContain(secret)
  expect(all).toContain(published.lectureId)
  // Who was told of them by name.
  expect(JSON.stringify(await persons.export(units.keeper.memberId))).not.toContain('陈导出')
})

it('what would be done is said, and nothing is done', async () => {
  const { who } = await lively('赵没动')
  const before = await persons.export(who.memberId)
  const { ended, gone } = await persons.forget(who.memberId, { lectures: 'takedown', isMeant: false }, NOON)
  expect(ended).toEqual({ 活动名额与候补: 1, 房间预约: 2, 点单: 1, 认领的项目: 1, 下架的党课: 1 })
  expect(gone).toMatchObject({ 登录: 1, 邀请码: 1, 没有发布的党课: 2, 不再有用的文件: 1, 社团: 1 })
  expect(await persons.export(who.memberId)).toEqual(before)
})

it('of whoever is forgotten there is no name, no identity and no word but what they published', async () => {
  const { words, who, next, units, published, activity, projectId, fileId } = await lively('孙忘了')
  // Somebody was told of them by name before.
  const claims = await owner.rows<{ id: string }>(sql`select claim_id as id from claim where project_id = ${projectId}`)
  const returning = { projectId, claimId: claims[0]!.id, become: 'returned', reason: words } as const
  await world().must(activities.endClaim, returning, who)
  await world().must(activities.claim, { projectId, claimId: newId(), as: { kind: 'person', id: who.memberId } }, who)
  await freeze()
  for (const text of ['孙忘了', who.identity.subject, words]) expect(await holding(text)).not.toEqual([])
  const [points, ranked] = [await ledger(), await standings()]
  expect(ranked).not.toEqual([])
  await forget(who.memberId)

  for (const text of ['孙忘了', who.identity.subject, words]) expect([text, await holding(text)]).toEqual([text, []])
  expect(await ledger()).toEqual(points)
  for (const { total, rebuilt } of points as { total: number; rebuilt: number }[]) expect(total).toBe(rebuilt)
  expect(await standings()).toEqual(ranked)

  // Who waited has it now, and the others know.
  const state = (await world().store.signUps.find(activity.activityId, next.memberId)) as { state: string }
  expect(state.state).toBe('offered')
  const told = (await world().ownerQuery(
    `select kind, facts::text from dangke.notice where member_id in ('${next.memberId}', '${units.keeper.memberId}')`,
  )) as { kind: string; facts: string }[]
  expect(told.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['seat_offered', 'booking_promoted', 'order_cancelled', 'claim_returned']),
  )
  expect(told.some(({ facts }) => facts.includes('已注销'))).toBe(true)

  // They are nobody any more, and hold no office; their files go at the next clearing.
  expect(await world().store.members.caller(who.identity, NOON)).toBeNull()
  expect(
    await world().ownerQuery(`select until::text from dangke.officer where member_id = '${who.memberId}'`),
  ).toEqual([{ until: '2026-11-15' }])
  expect((await world().store.files.strays(NOON)).map((file) => file.fileId)).toContain(fileId)
  const shown = await world().must(lectures.view, { lectureId: published.lectureId }, next)
  expect(shown.lecture).toMatchObject({ title: '公开的课', author: { name: '已注销' } })
})

it('lectures are taken down where that is wanted: with what they held, and with the points they brought', async () => {
  const { who, next, published } = await lively('周撤下')
  await freeze()
  const ranked = await standings()
  await persons.forget(who.memberId, { lectures: 'takedown', isMeant: true }, after(24 * 9))
  expect(
    await world().ownerQuery(`
    select title, summary, script, state, (select count(*)::int from dangke.part p where p.lecture_id = l.lecture_id) as pages
    from dangke.lecture l where lecture_id = '${published.lectureId}'`),
  ).toEqual([{ title: '已撤下的党课', summary: '', script: '', state: 'taken_down', pages: 0 }])
  expect(await world().answer(lectures.view, { lectureId: published.lectureId }, next)).toMatchObject({ ok: false })
  for (const { total, rebuilt } of (await ledger()) as { total: number; rebuilt: number }[]) expect(total).toBe(rebuilt)
  expect(await standings()).toEqual(ranked)
})

describe('npm run person', () => {
  const folder = mkdtempSync(joined(tmpdir(), 'dangke-person-'))
  chmodSync(folder, 0o711)
  const env = { DATA_DIR: joined(folder, 'data'), DEMO: 'off', SECRET: 'x'.repeat(40) }
  const written: string[] = []
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
    for (const path of written) rmSync(path, { force: true })
  })
  const files = [
    '组织,类别,上级,区\n某市党委,党委,,\n甲支部,党支部,某市党委,\n乙支部,党支部,某市党委,\n',
    '姓名,组织,身份,职务\n张甲,甲支部,正式党员,\n张甲,乙支部,正式党员,\n李乙,乙支部,正式党员,\n',
  ].map((text, index) => {
    const file = joined(folder, `${index}.csv`)
    writeFileSync(file, text)
    return file
  })
  const command = bundle('server/person-command.ts')
  /** What it says, line by line, and its exit code. */
  const run = (...args: string[]): string[] => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
      ...{ env: { ...process.env, ...env }, encoding: 'utf8' },
    })
    return [...`${stdout}${stderr}`.trim().split('\n'), String(status)]
  }

  it('says which of several is meant, hands out one, forgets one, and does nothing unasked', async () => {
    expect(await child(bundle('server/roster-command.ts'), files, env).end()).toBe(0)
    expect(run()[0]).toMatch(/Usage: npm run person/)
    const which = run('export', '张甲')
    expect(which).toEqual([
      expect.stringMatching(/\t张甲\t甲支部$/),
      expect.stringMatching(/\t张甲\t乙支部$/),
      expect.stringMatching(/^Say which/),
      '1',
    ])
    const id = which[0]!.split('\t')[0]!

    const path = `person-${id}.json`
    written.push(path)
    expect(run('export', id)).toEqual([`${path}: everything kept about 张甲 (甲支部).`, '0'])
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ 名册: [{ name: '张甲', organisation: '甲支部' }] })

    expect(run('forget', '李乙')).toEqual([
      expect.stringMatching(/李乙\t乙支部$/),
      expect.stringMatching(/^Say which/),
      '1',
    ])
    expect(run('forget', id).at(-2)).toMatch(/nothing was done yet/)
    expect(run('forget', id, '--yes').at(-2)).toMatch(/^Done\./)
    expect(run('forget', id, '--yes')[0]).toMatch(/forgotten already/)
  }, 240_000)
})
