import { newId } from '../../cloudfunctions/_store/new-id'
import { members } from '../../core/members/contract'
import { LOCK_SECONDS } from '../../core/members/rules'
import { NOON, refused } from '../answer'
import type { Visitor } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const DAY = 24 * 3600
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)

/** Somebody on the roster and the code their officer made for them. */
const invitation = async () => {
  const { root, officer, branch, invited, must } = world()
  const secretary = await officer({ of: await root() })
  const person = await invited({ of: await branch() })
  const { code } = await must(members.invite, { invitationId: newId(), memberId: person.memberId }, secretary)
  return { secretary, person, code }
}

const bind = (code: string, as: Visitor, now?: Date) => world().answer(members.bind, { code, consent: true }, as, now)
const me = async (as: Visitor, now?: Date) => (await world().must(members.me, {}, as, now)).member

const identitiesOf = (memberId: string) =>
  world().ownerQuery(`select provider from dangke.identity where member_id = '${memberId}' order by 1`)

describe('an invitation code', () => {
  it('makes a visitor the person it was made for', async () => {
    const { person, code } = await invitation()
    const phone = world().visitor()
    expect(await me(phone)).toBeNull()

    expect(await bind(code, phone)).toMatchObject({ ok: true, data: { member: { memberId: person.memberId } } })
    expect(await me(phone)).toMatchObject({ memberId: person.memberId, name: person.name })
  })

  it('may be typed in lower case, with spaces and dashes anywhere', async () => {
    const { code } = await invitation()
    const typed = ` ${code.toLowerCase().replace('-', ' ').replace(/(..)/, '$1 – ')} `
    expect(await bind(typed, world().visitor())).toMatchObject({ ok: true })
  })

  it('typed again on the phone that used it changes nothing', async () => {
    const { person, code } = await invitation()
    const phone = world().visitor()
    await bind(code, phone)
    expect(await bind(code, phone, after(60))).toMatchObject({
      ok: true,
      data: { member: { memberId: person.memberId } },
    })
    expect(await identitiesOf(person.memberId)).toHaveLength(1)
  })

  it('serves one phone, however many try it at once', async () => {
    const { person, code } = await invitation()
    const phones = Array.from({ length: 20 }, () => world().visitor())
    const answers = await Promise.all(phones.map((phone) => bind(code, phone)))

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 19 }, () => refused('CODE_USED')))
    expect(await identitiesOf(person.memberId)).toHaveLength(1)
  })

  it('ends at its second, seven days on', async () => {
    const { code } = await invitation()
    expect(await bind(code, world().visitor(), after(7 * DAY))).toEqual(refused('CODE_EXPIRED'))
    expect(await bind(code, world().visitor(), new Date(after(7 * DAY).getTime() - 1))).toMatchObject({ ok: true })
  })

  it('ends when a newer one is made', async () => {
    const { secretary, person, code } = await invitation()
    const { must, visitor } = world()
    const newer = await must(members.invite, { invitationId: newId(), memberId: person.memberId }, secretary)
    expect(await bind(code, visitor())).toEqual(refused('CODE_EXPIRED'))
    expect(await bind(newer.code, visitor())).toMatchObject({ ok: true })
  })

  it('ends when the person leaves', async () => {
    const { person, code } = await invitation()
    await world().ownerQuery(`update dangke.member set left_on = '2026-11-16' where member_id = '${person.memberId}'`)
    expect(await bind(code, world().visitor())).toEqual(refused('CODE_EXPIRED'))
    expect(await identitiesOf(person.memberId)).toEqual([])
  })

  it('does not move a phone that belongs to somebody', async () => {
    const { code } = await invitation()
    const somebody = await world().member()
    expect(await bind(code, somebody)).toEqual(refused('ALREADY_BOUND'))
    expect(await me(somebody)).toMatchObject({ memberId: somebody.memberId })
  })

  it('does not give a member a second WeChat, and does give them a browser', async () => {
    const { must, member, visitor } = world()
    const somebody = await member()
    const { code } = await must(members.addBrowser, { invitationId: newId() }, somebody)
    expect(await bind(code, visitor())).toEqual(refused('MEMBER_BOUND'))
    expect(await bind(code, visitor({ provider: 'browser' }))).toMatchObject({ ok: true })
    expect(await identitiesOf(somebody.memberId)).toEqual([{ provider: 'browser' }, { provider: 'wechat' }])
  })

  it('needs somebody to bind: the clock has no identity', async () => {
    const { code } = await invitation()
    expect(await world().answer(members.bind, { code, consent: true }, null)).toEqual(refused('NO_IDENTITY'))
  })

  it('binds nobody who has not consented, and remembers when they did', async () => {
    const { send, visitor, ownerQuery } = world()
    const { person, code } = await invitation()
    const phone = visitor()
    for (const input of [{ code }, { code, consent: false }, { code, consent: 'true' }])
      expect(await send('members.bind', input, phone)).toMatchObject({ error: { code: 'BAD_INPUT', path: 'consent' } })
    expect(await me(phone)).toBeNull()

    await bind(code, phone)
    expect(await ownerQuery(`select consented_at from dangke.member where member_id = '${person.memberId}'`)).toEqual([
      { consented_at: NOON },
    ])
  })

  it('is nowhere in the database', async () => {
    const { ownerQuery } = world()
    const { code } = await invitation()
    await bind(code, world().visitor())
    const plain = code.replace('-', '')
    const rows = await ownerQuery(`
      select i::text from dangke.invitation i union all select w::text from dangke.wrong_code w
      union all select encode(code_hash, 'escape') from dangke.invitation`)
    expect(rows.length).toBeGreaterThan(0)
    for (const written of [code, plain, Buffer.from(plain).toString('hex')])
      expect(JSON.stringify(rows)).not.toContain(written)
  })
})

describe('wrong codes', () => {
  const wrong = (as: Visitor, now?: Date) => bind('22222-22222', as, now)

  it('lock whoever tries five, even with the right one, until a quarter of an hour after the last', async () => {
    const { code } = await invitation()
    const phone = world().visitor()
    for (let minute = 0; minute < 5; minute++)
      expect(await wrong(phone, after(minute * 60))).toEqual(refused('CODE_WRONG'))

    const over = 4 * 60 + LOCK_SECONDS
    expect(await bind(code, phone, after(5 * 60))).toEqual({
      ok: false,
      error: { code: 'LOCKED', details: { retryAfter: over - 5 * 60 } },
    })
    expect(await bind(code, phone, after(over - 1))).toMatchObject({ error: { details: { retryAfter: 1 } } })
    expect(await bind(code, phone, after(over))).toMatchObject({ ok: true })
  })

  it('tried at the same moment are counted one by one', async () => {
    const phone = world().visitor()
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong(phone)))
    const codes = answers.map((answer) => !answer.ok && answer.error.code)
    expect(codes.filter((code) => code === 'CODE_WRONG')).toHaveLength(5)
    expect(codes.filter((code) => code === 'LOCKED')).toHaveLength(7)
  })

  it('lock an address that guesses under ever new identities, after thirty', async () => {
    const guesser = () => world().visitor({ provider: 'browser', address: 'one-office' })
    for (let tries = 0; tries < 30; tries++) expect(await wrong(guesser())).toEqual(refused('CODE_WRONG'))

    expect(await wrong(guesser())).toEqual(refused('LOCKED'))
    expect(await wrong(world().visitor({ provider: 'browser', address: 'another-office' }))).toEqual(
      refused('CODE_WRONG'),
    )
  })

  it('of one person do not lock another', async () => {
    const [guesser, honest] = [world().visitor(), world().visitor()]
    for (let tries = 0; tries < 6; tries++) await wrong(guesser)
    const { code } = await invitation()
    expect(await bind(code, honest)).toMatchObject({ ok: true })
  })
})

it('a member who left is a visitor again', async () => {
  const { send, member, ownerQuery } = world()
  const somebody = await member()
  const leave = (day: string) =>
    ownerQuery(`update dangke.member set left_on = '${day}' where member_id = '${somebody.memberId}'`)

  await leave('2026-11-17')
  expect(await me(somebody)).toMatchObject({ memberId: somebody.memberId })

  await leave('2026-11-16')
  expect(await me(somebody)).toBeNull()
  expect(await send('lectures.mine', {}, somebody)).toEqual(refused('SIGN_IN'))
})

it('each night, counts that lock nobody and invitations long over are forgotten', async () => {
  const { answer, must, visitor, ownerQuery } = world()
  const { code } = await invitation()
  await bind('22222-22222', visitor())
  const left = async () =>
    (await ownerQuery('select 1 from dangke.wrong_code union all select 1 from dangke.invitation')).length
  const before = await left()

  expect(await must(members.tick, {}, null, after(60))).toEqual({ swept: 0 })
  expect(await bind(code, visitor(), after(60))).toMatchObject({ ok: true })
  const { swept } = await must(members.tick, {}, null, after((7 + 181) * DAY))

  expect(swept).toBeGreaterThanOrEqual(before)
  expect(await left()).toBe(0)
  expect(await answer(members.tick, {}, null, after(188 * DAY))).toEqual({ ok: true, data: { swept: 0 } })
})
