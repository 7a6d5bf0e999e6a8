import { newId } from '../../cloudfunctions/_store/new-id'
import { members } from '../../core/members/contract'
import { OWN_CODE_SECONDS } from '../../core/members/rules'
import { NOON, refused } from '../answer'
import type { OfficerRole } from '../../core/organisation/tree'
import type { Person, Unit } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const invite = (memberId: string, as: Person, invitationId = newId(), now?: Date) =>
  world().answer(members.invite, { invitationId, memberId }, as, now)

describe('an officer', () => {
  it('invites people of their own branch and of everything below, and nobody else', async () => {
    const { root, branch, officer, invited } = world()
    const district = await branch({ kind: 'committee' })
    const own = await branch({ under: district })
    const [ofCity, ofDistrict, ofBranch, elsewhere] = await Promise.all([
      officer({ of: await root(), role: 'staff' }),
      officer({ of: district, role: 'staff' }),
      officer({ of: own, role: 'publicity' }),
      officer(),
    ])
    const { memberId } = await invited({ of: own })
    const superior = await invited({ of: district })

    for (const allowed of [ofCity, ofDistrict, ofBranch])
      expect(await invite(memberId, allowed)).toMatchObject({ ok: true })
    expect(await invite(memberId, elsewhere)).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await invite(superior.memberId, ofBranch)).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
  })

  it('has codes for other officers only from above them, or beside them as secretary: whoever has a code can become them', async () => {
    const { root, branch, officer, invited } = world()
    const district = await branch({ kind: 'committee' })
    const own = await branch({ under: district })
    const [secretary, finance, ofDistrict, ofCity] = await Promise.all([
      officer({ of: own, role: 'secretary' }),
      officer({ of: own, role: 'finance' }),
      officer({ of: district, role: 'staff' }),
      officer({ of: await root(), role: 'staff' }),
    ])
    const appointed = async (of: Unit, role: OfficerRole) => {
      const { memberId } = await invited({ of: own })
      await world().store.members.appoint(memberId, of.organisationId, role, '2020-01-01')
      return memberId
    }
    const above = refused('ABOVE_YOU')
    const may = { ok: true }
    const [second, treasurer] = [await appointed(own, 'secretary'), await appointed(own, 'finance')]
    expect(await invite(second, finance)).toEqual(above)
    expect(await invite(second, secretary)).toEqual(above)
    expect(await invite(second, ofDistrict)).toMatchObject(may)
    expect(await invite(treasurer, finance)).toEqual(above)
    expect(await invite(treasurer, secretary)).toMatchObject(may)
    // Nobody is above the city.
    const staff = await appointed(await root(), 'staff')
    expect(await invite(staff, ofDistrict)).toEqual(above)
    expect(await invite(staff, ofCity)).toMatchObject(may)
    // An office above one’s own branch counts, wherever its holder belongs.
    expect(await invite(await appointed(district, 'publicity'), secretary)).toEqual(above)
  })

  it('puts whoever is invited again out of the browsers they had; a code of one’s own does not', async () => {
    const { officer, branch, invited, visitor, must } = world()
    const of = await branch()
    const [secretary, lin] = [await officer({ of }), await invited({ of })]
    const [first, second, third] = [1, 2, 3].map(() => visitor({ provider: 'browser' }))
    const me = async (as: typeof first) => (await must(members.me, {}, as!)).member?.memberId
    const bind = async (code: string, as: typeof first) => must(members.bind, { code, consent: true }, as!)

    const given = await must(members.invite, { invitationId: newId(), memberId: lin.memberId }, secretary)
    await bind(given.code, first)
    const added = await must(members.addBrowser, { invitationId: newId() }, first as Person)
    await bind(added.code, second)
    expect(await Promise.all([me(first), me(second)])).toEqual([lin.memberId, lin.memberId])

    const again = await must(members.invite, { invitationId: newId(), memberId: lin.memberId }, secretary)
    await bind(again.code, third)
    expect(await Promise.all([me(first), me(second), me(third)])).toEqual([undefined, undefined, lin.memberId])
  })

  it('gets the same code when the answer was lost and they ask again', async () => {
    const secretary = await world().officer()
    const { memberId } = await world().invited({ of: { ...(await world().root()), ...secretary, path: [] } })
    const invitationId = newId()
    const first = await invite(memberId, secretary, invitationId)
    expect(first).toMatchObject({ ok: true })
    expect(await invite(memberId, secretary, invitationId, after(60))).toEqual(first)
  })

  it('has one code that counts, however many are made for them at once', async () => {
    const { officer, branch, invited } = world()
    const of = await branch()
    const [secretary, { memberId }] = [await officer({ of }), await invited({ of })]
    await Promise.all(Array.from({ length: 8 }, () => invite(memberId, secretary)))
    const open = await world().ownerQuery(
      `select 1 from dangke.invitation where member_id = '${memberId}' and ended_at is null`,
    )
    expect(open).toHaveLength(1)
  })

  it('is told when the code they ask for again is used, replaced, or was for somebody else', async () => {
    const { officer, branch, invited, visitor, must, answer } = world()
    const of = await branch()
    const [secretary, lin, chen] = [await officer({ of }), await invited({ of }), await invited({ of })]
    const [used, replaced] = [newId(), newId()]

    await must(members.invite, { invitationId: replaced, memberId: lin.memberId }, secretary)
    expect(await invite(chen.memberId, secretary, replaced)).toEqual(refused('ALREADY_USED'))
    const current = await must(members.invite, { invitationId: newId(), memberId: lin.memberId }, secretary)
    expect(await invite(lin.memberId, secretary, replaced)).toEqual(refused('ALREADY_USED'))
    // What was refused ended nothing.
    const binding = { code: current.code, consent: true } as const
    expect(await answer(members.bind, binding, visitor({ provider: 'browser' }))).toMatchObject({ ok: true })

    const { code } = await must(members.invite, { invitationId: used, memberId: chen.memberId }, secretary)
    await answer(members.bind, { code, consent: true }, visitor({ provider: 'browser' }))
    expect(await invite(chen.memberId, secretary, used)).toEqual(refused('ALREADY_USED'))
  })

  it('is not fooled into another officer’s code by its id', async () => {
    const of = await world().branch()
    const [one, other] = [await world().officer({ of }), await world().officer({ of })]
    const { memberId } = await world().invited({ of })
    const invitationId = newId()
    const [mine, theirs] = [await invite(memberId, one, invitationId), await invite(memberId, other, invitationId)]
    expect(mine.ok && theirs.ok && mine.data.code !== theirs.data.code).toBe(true)
  })

  it('invites nobody who is not on the roster, who left, or who is bound already', async () => {
    const { root, officer, invited, member, ownerQuery } = world()
    const staff = await officer({ of: await root() })
    const gone = await invited()
    await ownerQuery(`update dangke.member set left_on = '2026-11-01' where member_id = '${gone.memberId}'`)

    expect(await invite(newId(), staff)).toEqual(refused('NO_SUCH_MEMBER'))
    expect(await invite(gone.memberId, staff)).toEqual(refused('NO_SUCH_MEMBER'))
    expect(await invite((await member()).memberId, staff)).toEqual(refused('MEMBER_BOUND'))
  })
})

describe('a member with another browser', () => {
  const browser = () => world().visitor({ provider: 'browser' })
  const bind = (code: string, as: ReturnType<typeof browser>, now?: Date) =>
    world().answer(members.bind, { code, consent: true }, as, now)

  it('makes a code for it that lasts ten minutes', async () => {
    const somebody = await world().member()
    const { code, expiresAt } = await world().must(members.addBrowser, { invitationId: newId() }, somebody)
    expect(expiresAt).toBe(after(OWN_CODE_SECONDS).toISOString())
    expect(OWN_CODE_SECONDS).toBe(600)
    expect(await bind(code, browser(), after(600))).toEqual(refused('CODE_EXPIRED'))
    expect(await bind(code, browser(), after(599))).toMatchObject({ data: { member: { memberId: somebody.memberId } } })
  })

  it('is told when that code is used already', async () => {
    const { must, answer, member } = world()
    const somebody = await member()
    const invitationId = newId()
    const { code } = await must(members.addBrowser, { invitationId }, somebody)
    await bind(code, browser())
    expect(await answer(members.addBrowser, { invitationId }, somebody)).toEqual(refused('ALREADY_USED'))
  })

  it('signs out of that browser alone', async () => {
    const { must, member } = world()
    const phone = await member()
    const [one, other] = [browser(), browser()]
    for (const each of [one, other]) {
      const { code } = await must(members.addBrowser, { invitationId: newId() }, phone)
      await bind(code, each)
    }

    await must(members.signOut, {}, one)

    expect((await must(members.me, {}, one)).member).toBeNull()
    for (const each of [other, phone])
      expect((await must(members.me, {}, each)).member).toMatchObject({ memberId: phone.memberId })
  })

  it('stays bound in WeChat', async () => {
    const { must, answer, member } = world()
    const phone = await member()
    expect(await answer(members.signOut, {}, phone)).toEqual(refused('ONLY_IN_BROWSER'))
    expect(await must(members.me, {}, phone)).toMatchObject({
      identity: 'wechat',
      member: { memberId: phone.memberId },
    })
  })
})
