import { newId } from '../../cloudfunctions/_store/new-id'
import { members } from '../../core/members/contract'
import { NOON, refused } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const DAY_MS = 24 * 3600 * 1000
const after = (days: number) => new Date(NOON.getTime() + days * DAY_MS)

/** Somebody with a WeChat and two browsers, each signed in a day after the one before. */
const somebody = async () => {
  const { member, visitor, must } = world()
  const phone = await member()
  const browsers = []
  for (const days of [1, 2]) {
    const { code } = await must(members.addBrowser, { invitationId: newId() }, phone, after(days))
    const browser = { ...phone, ...visitor({ provider: 'browser' }) }
    await must(members.bind, { code, consent: true }, browser, after(days))
    browsers.push(browser)
  }
  return [phone, ...browsers] as [Person, Person, Person]
}

const listed = async (as: Person, now?: Date) => (await world().must(members.signIns, {}, as, now)).signIns
const knows = async (as: Person) => (await world().must(members.me, {}, as)).member !== null
const here = async (as: Person) => (await listed(as)).find((each) => each.here)!.signInId

describe('where a member is signed in', () => {
  it('is listed with since when and on which day it was used last, here first', async () => {
    const [, first, second] = await somebody()
    await listed(second, after(5))
    expect(await listed(first, after(9))).toEqual([
      {
        signInId: expect.any(String) as string,
        provider: 'browser',
        since: after(1).toISOString(),
        lastUsedOn: '2026-11-25',
        here: true,
      },
      {
        signInId: expect.any(String) as string,
        provider: 'browser',
        since: after(2).toISOString(),
        lastUsedOn: '2026-11-21',
        here: false,
      },
      {
        signInId: expect.any(String) as string,
        provider: 'wechat',
        since: NOON.toISOString(),
        lastUsedOn: '2026-11-18',
        here: false,
      },
    ])
  })

  it('says nothing of what others could take for theirs, and nothing of anybody else', async () => {
    const [phone] = await somebody()
    await somebody()
    const answer = await listed(phone)
    expect(answer).toHaveLength(3)
    expect(Object.keys(answer[0]!).sort()).toEqual(['here', 'lastUsedOn', 'provider', 'signInId', 'since'])
  })

  it('is written once a day, whatever is asked, and at a Shanghai midnight', async () => {
    const [phone] = await somebody()
    const version = async () =>
      world().ownerQuery(`select xmin::text from dangke.identity where subject = '${phone.identity.subject}'`)
    const late = new Date('2026-12-01T15:59:59.999Z')
    expect(await listed(phone, late)).toContainEqual(expect.objectContaining({ here: true, lastUsedOn: '2026-12-01' }))
    const written = await version()
    await Promise.all(Array.from({ length: 10 }, () => listed(phone, late)))
    expect(await version()).toEqual(written)
    await listed(phone, new Date('2026-12-01T16:00:00.000Z'))
    expect(await version()).not.toEqual(written)
    expect(await listed(phone, late)).toContainEqual(expect.objectContaining({ here: true, lastUsedOn: '2026-12-02' }))
  })
})

describe('a sign-in', () => {
  it('is ended from elsewhere, and a retry changes nothing', async () => {
    const [phone, lost, kept] = await somebody()
    const input = { signInId: await here(lost) }
    for (let tries = 0; tries < 2; tries++)
      expect(await world().answer(members.endSignIn, input, phone)).toEqual({ ok: true, data: {} })
    expect([await knows(phone), await knows(lost), await knows(kept)]).toEqual([true, false, true])
    expect(await world().answer(members.endSignIn, input, lost)).toEqual(refused('SIGN_IN'))
  })

  it('of somebody else is not ended', async () => {
    const [, theirs] = await somebody()
    const [stranger] = await somebody()
    await world().must(members.endSignIn, { signInId: await here(theirs) }, stranger)
    expect(await knows(theirs)).toBe(true)
  })

  it('in WeChat stays', async () => {
    const [phone, browser] = await somebody()
    const input = { signInId: await here(phone) }
    for (const as of [phone, browser])
      expect(await world().answer(members.endSignIn, input, as)).toEqual(refused('ONLY_IN_BROWSER'))
    expect(await knows(phone)).toBe(true)
  })

  it('elsewhere is ended with all others at once; here and WeChat stay', async () => {
    const [phone, here, other] = await somebody()
    const [, theirs] = await somebody()
    expect(await world().must(members.endOtherSignIns, {}, here)).toEqual({ ended: 1 })
    expect(await world().must(members.endOtherSignIns, {}, here)).toEqual({ ended: 0 })
    expect(await Promise.all([phone, here, other, theirs].map(knows))).toEqual([true, true, false, true])
    expect(await world().must(members.endOtherSignIns, {}, phone)).toEqual({ ended: 1 })
  })

  it('is nobody’s to see or end who is none', async () => {
    const visitor = world().visitor()
    for (const action of ['signIns', 'endSignIn', 'endOtherSignIns'])
      expect(await world().send(`members.${action}`, { signInId: newId() }, visitor)).toEqual(refused('SIGN_IN'))
  })
})
