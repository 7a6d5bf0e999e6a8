import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import {
  after,
  anOffer,
  aTender,
  bidFor,
  CRAFT,
  noticesOf,
  openBranches,
  postFor,
  REACH,
  tenderGiven,
} from '../hosting'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const view = async (tenderId: string, as: Person, at?: Date) =>
  (await world().must(activities.tender, { tenderId }, as, at)).tender

const score = (
  tenderId: string,
  by: Person,
  { organisationId }: Person,
  craft: number,
  reach: number,
  at = after(7),
) => {
  const scores = [
    { criterionId: CRAFT, score: craft },
    { criterionId: REACH, score: reach },
  ]
  return world().answer(activities.scoreBid, { tenderId, organisationId, scores }, by, at)
}

const vote = (tenderId: string, by: Person, { organisationId }: Person, at = after(7)) =>
  world().answer(activities.vote, { tenderId, organisationId }, by, at)

const tick = (at: Date) => world().must(activities.tick, {}, null, at)

const withdraw = (tenderId: string, by: Person, at?: Date, stepId = newId()) =>
  world().answer(activities.withdrawBid, { tenderId, organisationId: by.organisationId, stepId }, by, at)

it('a tender lives: called, bid for, opened at its deadline, scored, decided with its figures, posted for by who won', async () => {
  const units = await openBranches(world(), 3)
  const { keeper, above, officers } = units
  const [one, two, three] = officers
  // Of the jury: one who belongs to a branch that bids.
  const juror = await world().member({ of: units.branches[0] })
  await world().store.members.appoint(juror.memberId, above.organisationId, 'publicity', '2020-01-01')
  const tenderId = await aTender(world(), units)

  await bidFor(world(), tenderId, one!)
  await bidFor(world(), tenderId, two!, { plan: '第一稿' }, after(1))
  await bidFor(world(), tenderId, two!, { plan: '第二稿' }, after(2))
  await bidFor(world(), tenderId, three!)
  expect(await withdraw(tenderId, three!)).toMatchObject({ ok: true })

  const before = await view(tenderId, keeper, after(5))
  expect(before).toMatchObject({ stage: 'bidding', bids: 2, opened: null, mine: [], result: null })
  expect((await view(tenderId, two!, after(5))).mine).toMatchObject([
    { organisationId: two!.organisationId, bid: { offer: { plan: '第二稿' } } },
  ])

  const opened = await view(tenderId, keeper, after(6))
  expect(opened.stage).toBe('deciding')
  expect(opened.opened!.map(({ offer }) => offer!.plan)).toEqual(['绝密方案：沿湖十公里', '第二稿'])

  expect(await score(tenderId, keeper, one!, 9, 5)).toMatchObject({ ok: true })
  expect(await score(tenderId, keeper, one!, 8, 5)).toMatchObject({ ok: true })
  expect(await score(tenderId, keeper, two!, 7, 8)).toMatchObject({ ok: true })
  expect(await score(tenderId, juror, two!, 8, 9)).toMatchObject({ ok: true })
  expect(await score(tenderId, juror, one!, 10, 10)).toMatchObject({ error: { code: 'OWN_BID' } })
  const judged = await view(tenderId, juror, after(8))
  expect(judged.opened).toMatchObject([
    { mayScore: false, myScores: null },
    { mayScore: true, myScores: [{}, {}] },
  ])

  expect(await view(tenderId, one!, after(30))).toMatchObject({ stage: 'counting', result: null })
  expect(await tick(after(30))).toMatchObject({ decided: 1 })
  expect(await tick(after(31))).toMatchObject({ decided: 0 })
  const { result, winner, stage } = await view(tenderId, one!, after(31))
  expect([stage, winner]).toEqual(['decided', '支部 2'])
  // 支部 2: 60 × 7.5/10 + 40 × 8.5/10 = 79; 支部 1: 60 × 8/10 + 40 × 5/10 = 68.
  expect(result).toMatchObject({
    winnerId: two!.organisationId,
    voters: null,
    standings: [
      { organisation: '支部 2', total: 79, jurors: 2, means: [{ criterionId: CRAFT, mean: 7.5 }, { mean: 8.5 }] },
      { organisation: '支部 1', total: 68, jurors: 1 },
    ],
  })
  expect(await noticesOf(world(), one!)).toMatchObject([{ kind: 'bid_result', facts: { winner: '支部 2' } }])

  const occasion = { kind: 'tender', id: tenderId } as const
  expect((await postFor(world(), occasion, one!)).answered).toMatchObject({
    error: { code: 'NOT_IN_YOUR_ORGANISATION' },
  })
  const posted = await postFor(world(), occasion, two!)
  expect(posted.answered).toMatchObject({ ok: true })
  expect(await view(tenderId, two!, after(31))).toMatchObject({
    won: true,
    mayPost: true,
    activities: [{ activityId: posted.activityId }],
  })
  // Whoever is above did not win, and may post for who did; whoever lost may not.
  expect(await view(tenderId, keeper, after(31))).toMatchObject({ won: false, mayPost: true })
  expect(await view(tenderId, one!, after(31))).toMatchObject({ won: false, mayPost: false })
  expect((await world().must(activities.tenders, {}, one!, after(31))).tenders).toMatchObject([{ winner: '支部 2' }])
})

it('nobody reads a bid before the deadline: no officer, above or beside, and nobody who has the database', async () => {
  const units = await openBranches(world(), 2)
  const { keeper, officers } = units
  const [one, two] = officers
  const tenderId = await aTender(world(), units)
  const long = '绝密'.repeat(1000)
  await bidFor(world(), tenderId, one!, { title: '夜跑西湖', plan: '绝密方案', needs: '矿泉水两箱' })
  await bidFor(world(), tenderId, two!, { title: '夜', plan: long, needs: '' })

  const city = await world().officer({ of: await world().root() })
  for (const other of [keeper, two!, city, await world().member({ of: units.branches[0] })]) {
    const seen = JSON.stringify(await view(tenderId, other, new Date(after(6).getTime() - 1)))
    expect(seen).not.toMatch(/绝密方案|夜跑西湖|矿泉水/)
    expect(JSON.parse(seen)).toMatchObject({ bids: 2, opened: null })
  }

  // All that stands in any table, as text and as bytes, read by whoever owns it.
  const tables = (await world().ownerQuery(
    `select table_name as name from information_schema.tables where table_schema = 'dangke' and table_type = 'BASE TABLE'`,
  )) as { name: string }[]
  for (const { name } of tables) {
    const rows = (await world().ownerQuery(`select t::text as words from dangke.${name} t`)) as { words: string }[]
    for (const { words } of rows)
      for (const secret of ['绝密', '夜跑西湖', '矿泉水'])
        for (const form of [
          secret,
          Buffer.from(secret).toString('hex'),
          Buffer.from(secret).toString('base64').slice(0, 7),
        ])
          expect(words).not.toContain(form)
  }
  const sizes = await world().ownerQuery(
    `select distinct octet_length(sealed) as size from dangke.bid where tender_id = '${tenderId}'`,
  )
  expect(sizes).toHaveLength(1)
})

it('a bid that was moved to another bidder, or changed, in the database does not open', async () => {
  const units = await openBranches(world(), 2)
  const [one, two] = units.officers
  const tenderId = await aTender(world(), units)
  await bidFor(world(), tenderId, one!)
  await bidFor(world(), tenderId, two!)
  await world().ownerQuery(
    `update dangke.bid set sealed = (select sealed from dangke.bid where tender_id = '${tenderId}'
       and organisation_id = '${one!.organisationId}')
     where tender_id = '${tenderId}' and organisation_id = '${two!.organisationId}'`,
  )
  const { opened } = await view(tenderId, one!, after(6))
  expect(opened!.map(({ offer }) => offer && offer.plan)).toEqual(['绝密方案：沿湖十公里', null])
})

it('of bids at the deadline’s millisecond, those before it count and those at it do not', async () => {
  const units = await openBranches(world(), 4)
  const tenderId = await aTender(world(), units)
  const last = new Date(after(6).getTime() - 1)
  const times = [last, after(6), last, after(6)]
  const answers = await Promise.all(units.officers.map((one, n) => bidFor(world(), tenderId, one, {}, times[n])))
  expect(answers.map(({ ok }) => ok)).toEqual([true, false, true, false])
  expect(answers[1]).toMatchObject({ error: { code: 'TOO_LATE' } })
  expect((await view(tenderId, units.keeper, after(6))).opened).toHaveLength(2)
  // A retry of one that was in time is not told that it is too late; whoever says something else then is.
  const [one] = units.officers
  const bidId = newId()
  const again = await aTender(world(), units)
  const send = (at: Date, plan: string) =>
    world().answer(
      activities.bid,
      { tenderId: again, organisationId: one!.organisationId, bidId, offer: anOffer({ plan }) },
      one!,
      at,
    )
  expect(await send(last, '原稿')).toMatchObject({ ok: true })
  expect(await send(after(6), '原稿')).toMatchObject({ ok: true })
  expect(await send(after(6), '偷改')).toMatchObject({ error: { code: 'TOO_LATE' } })
  expect((await view(again, one!, after(7))).opened![0]!.offer!.plan).toBe('原稿')
  expect(await withdraw(again, one!, after(6))).toMatchObject({ error: { code: 'TOO_LATE' } })
})

it('members vote once each, in secret; who may not vote is told, and the turnout is in the result', async () => {
  const units = await openBranches(world(), 2)
  const { branches, officers, above } = units
  const [one, two] = officers
  const tenderId = await aTender(world(), units, { decideBy: 'vote' })
  await bidFor(world(), tenderId, one!)
  await bidFor(world(), tenderId, two!, {}, after(1))
  const voters = await Promise.all(Array.from({ length: 6 }, () => world().member({ of: branches[0] })))
  const probationary = await world().member({ of: branches[0], status: 'probationary' })

  expect(await vote(tenderId, voters[0]!, one!, after(5))).toMatchObject({ error: { code: 'NOT_OPEN' } })
  expect(await vote(tenderId, probationary, one!)).toMatchObject({ error: { code: 'NOT_ENTITLED' } })
  expect(await vote(tenderId, voters[0]!, units.keeper)).toMatchObject({ error: { code: 'NO_SUCH_BID' } })
  // Each of six votes five times at once: six votes.
  const answers = await Promise.all(
    voters.flatMap((voter, n) => Array.from({ length: 5 }, () => vote(tenderId, voter, n < 3 ? one! : two!))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(6)
  expect(answers).toContainEqual({ ok: false, error: { code: 'VOTED_ALREADY', details: undefined } })
  expect(await view(tenderId, voters[0]!, after(8))).toMatchObject({ votes: true, voted: true, result: null })
  expect(await view(tenderId, probationary, after(8))).toMatchObject({ votes: false })
  expect(await score(tenderId, units.keeper, one!, 5, 5)).toMatchObject({ error: { code: 'NOT_OPEN' } })

  await tick(after(30))
  expect(await vote(tenderId, one!, one!, after(31))).toMatchObject({ error: { code: 'NOT_OPEN' } })
  const { result } = await view(tenderId, one!, after(31))
  // Three each: the one that was submitted earlier.
  const entitled = await world().ownerQuery(
    `select 1 from dangke.member m join dangke.organisation o using (organisation_id)
     where '${above.organisationId}' = any (o.path) and status = 'full'`,
  )
  expect(result).toMatchObject({ winnerId: one!.organisationId, voters: 6, entitled: entitled.length })
  expect(result!.standings.map(({ votes }) => votes)).toEqual([3, 3])
})

it('no row, and no trace a row keeps of what wrote it, ties a voter to a choice', async () => {
  const units = await openBranches(world(), 3)
  const tenderId = await aTender(world(), units, { decideBy: 'vote' })
  for (const officer of units.officers) await bidFor(world(), tenderId, officer)
  const voters = await Promise.all(Array.from({ length: 4 }, () => world().member({ of: units.above })))
  for (const [n, voter] of voters.entries()) await vote(tenderId, voter, units.officers[n % 3]!)

  const columns = (await world().ownerQuery(
    `select column_name as name from information_schema.columns
     where table_schema = 'dangke' and table_name = 'tender_voter' order by 1`,
  )) as { name: string }[]
  expect(columns.map(({ name }) => name)).toEqual(['member_id', 'tender_id'])
  // Every count was written by the last vote, whatever it was for: none has the mark of a voter of its own.
  const marks = (await world().ownerQuery(
    `select xmin::text as mark, votes from dangke.bid where tender_id = '${tenderId}'`,
  )) as { mark: string; votes: number }[]
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(1)
  expect(marks.reduce((sum, { votes }) => sum + votes, 0)).toBe(4)
  const ids = voters.map(({ memberId }) => memberId)
  const tables = (await world().ownerQuery(
    `select table_name as name from information_schema.tables where table_schema = 'dangke' and table_type = 'BASE TABLE'`,
  )) as { name: string }[]
  const bidders = units.officers.map(({ organisationId }) => organisationId)
  for (const { name } of tables) {
    const rows = (await world().ownerQuery(`select t::text as words from dangke.${name} t`)) as { words: string }[]
    for (const { words } of rows)
      expect(ids.some((id) => words.includes(id)) && bidders.some((id) => words.includes(id))).toBe(false)
  }
})

it('nothing is bid or withdrawn under an id that another has used, nor where both come at the same moment', async () => {
  const units = await openBranches(world(), 2)
  const [one, two] = units.officers
  const tenderId = await aTender(world(), units)
  const send = (by: Person, bidId: string) =>
    world().answer(activities.bid, { tenderId, organisationId: by.organisationId, bidId, offer: anOffer() }, by)
  const used = { error: { code: 'ALREADY_USED' } }
  for (let n = 0; n < 5; n++) {
    const bidId = newId()
    const answers = await Promise.all([send(one!, bidId), send(two!, bidId), send(one!, bidId)])
    expect([answers[0].ok, answers[1].ok]).toContain(false)
    expect(answers[0].ok).toBe(!answers[1].ok)
    expect(answers.find(({ ok }) => !ok)).toMatchObject(used)
  }
  await bidFor(world(), tenderId, one!)
  await bidFor(world(), tenderId, two!)
  const stepId = newId()
  const answers = await Promise.all([one!, two!].map((by) => withdraw(tenderId, by, undefined, stepId)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject(used)
  expect((await view(tenderId, units.keeper)).bids).toBe(1)
})

it('a withdrawal sent again leaves the bid that came after it; an id names one step, be it to bid or to withdraw', async () => {
  const units = await openBranches(world(), 1)
  const [one] = units.officers
  const tenderId = await aTender(world(), units)
  const { organisationId } = one!
  const bid = (bidId: string, at?: Date, plan = anOffer().plan) =>
    world().answer(activities.bid, { tenderId, organisationId, bidId, offer: anOffer({ plan }) }, one!, at)
  const used = { error: { code: 'ALREADY_USED' } }
  const [first, gone, second] = [newId(), newId(), newId()]
  expect(await bid(first)).toMatchObject({ ok: true })
  expect(await bid(first)).toMatchObject({ ok: true })
  expect(await bid(first, after(1), '另一稿')).toMatchObject(used)
  expect((await view(tenderId, one!)).mine[0]!.bid!.offer!.plan).toBe(anOffer().plan)
  expect(await withdraw(tenderId, one!, undefined, first)).toMatchObject(used)
  expect(await withdraw(tenderId, one!, undefined, gone)).toMatchObject({ ok: true })
  expect(await bid(gone)).toMatchObject(used)
  expect(await bid(second)).toMatchObject({ ok: true })
  for (const at of [undefined, after(7)]) expect(await withdraw(tenderId, one!, at, gone)).toMatchObject({ ok: true })
  expect(await bid(gone, after(7))).toMatchObject({ error: { code: 'TOO_LATE' } })
  expect((await view(tenderId, units.keeper)).bids).toBe(1)
})

it('a bid sent again is no success once another stands in its place, or none; what stands as it was sent is', async () => {
  const units = await openBranches(world(), 1)
  const [one] = units.officers
  const tenderId = await aTender(world(), units)
  const { organisationId } = one!
  const bid = (bidId: string, plan: string, at?: Date) =>
    world().answer(activities.bid, { tenderId, organisationId, bidId, offer: anOffer({ plan }) }, one!, at)
  const [first, second, third] = [newId(), newId(), newId()]
  const changed = { error: { code: 'CHANGED_MEANWHILE' } }
  await bid(first, '第一稿')
  await bid(second, '第二稿', after(1))
  expect(await bid(first, '第一稿', after(2))).toMatchObject(changed)
  expect(await bid(second, '第二稿', after(2))).toMatchObject({ ok: true })
  expect((await view(tenderId, one!)).mine[0]!.bid!.offer!.plan).toBe('第二稿')
  await withdraw(tenderId, one!, after(3))
  expect(await bid(second, '第二稿', after(4))).toMatchObject(changed)
  expect((await view(tenderId, one!)).mine[0]!.bid).toBeNull()
  // Meant all the same, it goes in under an id of its own.
  expect(await bid(third, '第一稿', after(5))).toMatchObject({ ok: true })
  expect(await bid(second, '第二稿', after(5))).toMatchObject(changed)
  expect(await bid(third, '第三稿', after(5))).toMatchObject({ error: { code: 'ALREADY_USED' } })
  // What does not stand at the deadline cannot any more.
  expect(await bid(second, '第二稿', after(7))).toMatchObject({ error: { code: 'TOO_LATE' } })
  for (const at of [after(5), after(7)]) expect(await bid(third, '第一稿', at)).toMatchObject({ ok: true })
})

it('a jury that may not score one of the bids decides nothing; it is told while another judge can be named', async () => {
  const units = await openBranches(world(), 2)
  const { above, keeper, branches, officers } = units
  const [one, two] = officers
  // Of the jury is only one who belongs to a branch that bids.
  const juror = await world().member({ of: branches[0] })
  await world().store.members.appoint(juror.memberId, above.organisationId, 'publicity', '2020-01-01')
  const [helped, left] = [await aTender(world(), units), await aTender(world(), units)]
  for (const tenderId of [helped, left]) for (const officer of [one!, two!]) await bidFor(world(), tenderId, officer)
  await world().ownerQuery(
    `update dangke.officer set until = '2020-01-02'
     where member_id = '${keeper.memberId}' and organisation_id = '${above.organisationId}'`,
  )
  for (const tenderId of [helped, left]) {
    expect(await view(tenderId, one!, after(5))).toMatchObject({ unjudged: [] })
    expect(await view(tenderId, one!, after(7))).toMatchObject({ stage: 'deciding', unjudged: ['支部 1'] })
    expect(await score(tenderId, juror, two!, 9, 9)).toMatchObject({ ok: true })
  }
  const another = await world().officer({ of: above })
  expect(await view(helped, one!, after(8))).toMatchObject({ unjudged: [] })
  expect(await score(helped, another, one!, 10, 10)).toMatchObject({ ok: true })
  await world().ownerQuery(
    `update dangke.officer set until = '2020-01-02'
     where member_id = '${another.memberId}' and organisation_id = '${above.organisationId}'`,
  )
  // Nobody of the jury may score it now, and it is scored.
  expect(await view(helped, one!, after(9))).toMatchObject({ unjudged: [] })
  await tick(after(30))
  // What another scored while they were of the jury counts.
  expect(await view(helped, two!, after(31))).toMatchObject({ winner: '支部 1' })
  const { result, winner, stage } = await view(left, two!, after(31))
  expect([stage, winner]).toEqual(['decided', null])
  expect(result!.standings).toMatchObject([
    { organisation: '支部 2', total: 90, unjudged: false },
    { organisation: '支部 1', total: null, means: null, unjudged: true },
  ])
})

it('without bids, scores or votes nobody wins, and that is a result', async () => {
  const units = await openBranches(world(), 1)
  const [none, unscored, unvoted] = [
    await aTender(world(), units),
    await aTender(world(), units),
    await aTender(world(), units, { decideBy: 'vote' }),
  ]
  for (const tenderId of [unscored, unvoted]) await bidFor(world(), tenderId, units.officers[0]!)
  await tick(after(30))
  for (const tenderId of [none, unscored, unvoted])
    expect(await view(tenderId, units.keeper, after(31))).toMatchObject({ stage: 'decided', winner: null, won: false })
})

it('a tender has deadlines that can be kept, and weights that are a hundred together', async () => {
  const units = await openBranches(world(), 1)
  const post = (given: Parameters<typeof tenderGiven>[1]) =>
    world().answer(activities.postTender, tenderGiven(units, given), units.keeper)
  expect(await post({ bidsUntil: after(0.5).toISOString() })).toMatchObject({ error: { code: 'TOO_SOON' } })
  expect(await post({ decideUntil: after(6.5).toISOString() })).toMatchObject({ error: { code: 'TOO_SOON' } })
  expect(await post({ decideUntil: after(24 * 200).toISOString() })).toMatchObject({ error: { code: 'TOO_FAR' } })
  expect(await post({ about: '违规' })).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  const criteria = [{ criterionId: CRAFT, name: '方案', weight: 90 }]
  expect(await post({ criteria })).toMatchObject({ error: { code: 'BAD_INPUT', path: 'criteria' } })
  const tenderId = newId()
  expect(await post({ tenderId })).toMatchObject({ ok: true })
  const again = { tenderId, bidsUntil: (await view(tenderId, units.keeper)).bidsUntil }
  expect(await post(again)).toMatchObject({ ok: true })
  expect(await post({ ...again, title: '另一个' })).toMatchObject({ error: { code: 'ALREADY_USED' } })
  expect((await view(tenderId, units.keeper)).title).toBe('示例竞办')
  const stranger = await world().officer()
  const theirs = tenderGiven(units, { tenderId, organisationId: stranger.organisationId })
  expect(await world().answer(activities.postTender, theirs, stranger)).toMatchObject({
    error: { code: 'ALREADY_USED' },
  })
})

it('a tender is called off with a reason until it is decided, and whoever bid is told', async () => {
  const units = await openBranches(world(), 1)
  const [one] = units.officers
  const off = (tenderId: string, reason: string, at?: Date) =>
    world().answer(activities.callOffTender, { tenderId, reason }, units.keeper, at)
  const tenderId = await aTender(world(), units)
  await bidFor(world(), tenderId, one!)
  expect(await off(tenderId, '')).toMatchObject({ error: { code: 'REASON_NEEDED' } })
  expect(await off(tenderId, '违规')).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  expect(await off(tenderId, '预算取消')).toMatchObject({ ok: true })
  expect(await off(tenderId, '预算取消')).toMatchObject({ ok: true })
  expect(await noticesOf(world(), one!)).toMatchObject([
    { kind: 'tender_called_off', facts: { reason: '预算取消', sealed: true } },
  ])
  expect(await bidFor(world(), tenderId, one!)).toMatchObject({ error: { code: 'WRONG_STATE' } })
  expect(await withdraw(tenderId, one!)).toMatchObject({ error: { code: 'WRONG_STATE' } })
  // What was sealed stays sealed.
  expect(await view(tenderId, units.keeper, after(7))).toMatchObject({ stage: 'called_off', opened: null })
  await tick(after(31))
  expect(await view(tenderId, units.keeper, after(31))).toMatchObject({ stage: 'called_off', result: null })

  const opened = await aTender(world(), units)
  await bidFor(world(), opened, one!)
  expect(await off(opened, '预算取消', after(7))).toMatchObject({ ok: true })
  expect(await noticesOf(world(), one!)).toContainEqual(
    expect.objectContaining({ facts: { tenderId: opened, tender: '示例竞办', reason: '预算取消', sealed: false } }),
  )

  const decided = await aTender(world(), units)
  await tick(after(30))
  expect(await off(decided, '预算取消', after(31))).toMatchObject({ error: { code: 'WRONG_STATE' } })
})

it('nobody bids, scores or decides for whom they do not speak', async () => {
  const units = await openBranches(world(), 2)
  const { keeper, officers, branches } = units
  const [one, two] = officers
  const stranger = await world().officer()
  const plain = await world().member({ of: branches[0] })
  const tenderId = await aTender(world(), units)
  const forOne = { tenderId, organisationId: one!.organisationId, offer: anOffer() }
  const bid = (by: Person) => world().answer(activities.bid, { ...forOne, bidId: newId() }, by)
  expect(await bid(two!)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  // Not even whoever is above, who would read it.
  expect(await bid(keeper)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await bid(stranger)).toMatchObject({ error: { code: 'NO_SUCH_TENDER' } })
  expect(await bid(plain)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  expect(await bidFor(world(), tenderId, one!, { plan: '违规' })).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  expect(await withdraw(tenderId, one!)).toMatchObject({ error: { code: 'NO_SUCH_BID' } })
  await bid(one!)
  const others = { tenderId, organisationId: one!.organisationId, stepId: newId() }
  expect(await world().answer(activities.withdrawBid, others, two!)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await world().answer(activities.withdrawBid, others, stranger)).toMatchObject({
    error: { code: 'NO_SUCH_TENDER' },
  })
  const stepId = newId()
  expect(await withdraw(tenderId, one!, undefined, stepId)).toMatchObject({ ok: true })
  expect(await withdraw(tenderId, one!, undefined, stepId)).toMatchObject({ ok: true })
  // One’s step is no retry of another’s.
  expect(await withdraw(tenderId, two!, undefined, stepId)).toMatchObject({ error: { code: 'ALREADY_USED' } })
  await bid(one!)

  const city = await world().officer({ of: await world().root() })
  expect(await score(tenderId, keeper, one!, 5, 5, after(5))).toMatchObject({ error: { code: 'NOT_OPEN' } })
  expect(await score(tenderId, city, one!, 5, 5)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await score(tenderId, two!, one!, 5, 5)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await score(tenderId, stranger, one!, 5, 5)).toMatchObject({ error: { code: 'NO_SUCH_TENDER' } })
  expect(await score(tenderId, keeper, two!, 5, 5)).toMatchObject({ error: { code: 'NO_SUCH_BID' } })
  const half = { tenderId, organisationId: one!.organisationId, scores: [{ criterionId: CRAFT, score: 5 }] }
  expect(await world().answer(activities.scoreBid, half, keeper, after(7))).toMatchObject({
    error: { code: 'NOT_WHOLE' },
  })
  expect(await vote(tenderId, plain, one!)).toMatchObject({ error: { code: 'NOT_OPEN' } })
  expect(await vote(tenderId, stranger, one!)).toMatchObject({ error: { code: 'NO_SUCH_TENDER' } })

  const off = (by: Person) => world().answer(activities.callOffTender, { tenderId, reason: '示例' }, by)
  expect(await off(one!)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await off(stranger)).toMatchObject({ error: { code: 'NO_SUCH_TENDER' } })
  expect(await world().answer(activities.postTender, tenderGiven(units), one!)).toMatchObject({
    error: { code: 'NOT_IN_YOUR_ORGANISATION' },
  })
  expect(await world().answer(activities.tender, { tenderId }, stranger)).toMatchObject({
    error: { code: 'NO_SUCH_TENDER' },
  })
  for (const action of [activities.postTender, activities.bid, activities.scoreBid, activities.vote, activities.tender])
    expect(await world().send(action.name, {}, world().visitor())).toMatchObject({ error: { code: 'SIGN_IN' } })
})

it('results, the register of voters and what was done with bids are nobody’s to change', async () => {
  for (const table of ['tender_result', 'tender_voter', 'bid_step'])
    await expect(world().database.rows(sql([`delete from ${table}`]))).rejects.toThrow(/permission denied/)
  await expect(world().database.rows(sql`update tender_result set winner_id = null`)).rejects.toThrow(/permission/)
})
