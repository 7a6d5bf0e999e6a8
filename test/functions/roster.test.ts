import { newId } from '../../cloudfunctions/_store/new-id'
import { members } from '../../core/members/contract'
import { DAY_MS, dayOf } from '../../core/time'
import { NOON } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

/** Every page of the roster an officer sees, by name. */
const pages = async (as: Person, search = ''): Promise<string[][]> => {
  const seen: string[][] = []
  let cursor: string | undefined
  do {
    const { members: some, next } = await world().must(members.roster, { search, cursor }, as)
    seen.push(some.map(({ name }) => name))
    cursor = next ?? undefined
  } while (cursor && seen.length < 10)
  return seen
}

describe('the roster', () => {
  it('shows the people of the officer’s organisation and below, and who is bound', async () => {
    const { branch, officer, member, invited, must } = world()
    const committee = await branch({ kind: 'committee' })
    const below = await branch({ under: committee, name: '青年支部' })
    const staff = await officer({ of: committee, role: 'staff', name: '乙' })
    const bound = await member({ of: below, name: '甲', status: 'probationary' })
    const unbound = await invited({ of: below, name: '丙' })
    await member({ of: await branch() })

    const { members: seen } = await must(members.roster, {}, staff)
    expect(seen).toHaveLength(3)
    expect(seen).toContainEqual(expect.objectContaining({ memberId: staff.memberId, bound: true }))
    expect(seen).toContainEqual({
      memberId: bound.memberId,
      name: '甲',
      status: 'probationary',
      organisation: '青年支部',
      bound: true,
    })
    expect(seen).toContainEqual(expect.objectContaining({ memberId: unbound.memberId, bound: false }))
  })

  it('of two offices shows both, and a person once', async () => {
    const { store, branch, officer } = world()
    const committee = await branch()
    const below = await branch({ under: committee })
    const other = await branch()
    const secretary = await officer({ of: below, name: '甲' })
    await store.members.appoint(secretary.memberId, committee.organisationId, 'operations', '2020-01-01')
    await store.members.appoint(secretary.memberId, other.organisationId, 'finance', '2020-01-01')
    await world().invited({ of: other, name: '乙' })
    expect((await pages(secretary)).flat().sort()).toEqual(['乙', '甲'])
  })

  it('comes fifty at a time, in order, each person once, though many share a name', async () => {
    const { branch, officer, invited } = world()
    const of = await branch()
    const secretary = await officer({ of, name: '0' })
    await Promise.all(Array.from({ length: 110 }, (_, index) => invited({ of, name: `同~名 ${index % 2}` })))

    const seen = await pages(secretary)
    expect(seen.map(({ length }) => length)).toEqual([50, 50, 11])
    expect(seen.flat()).toEqual([...seen.flat()].sort())
    expect(seen.flat().filter((name) => name === '同~名 0')).toHaveLength(55)
  })

  it('is searched by any part of a name, taken literally', async () => {
    const { branch, officer, invited } = world()
    const of = await branch()
    const secretary = await officer({ of, name: '欧阳书记' })
    for (const name of ['欧阳明', '明月', '100%']) await invited({ of, name })
    expect((await pages(secretary, '欧阳')).flat()).toEqual(['欧阳书记', '欧阳明'].sort())
    expect((await pages(secretary, '明')).flat()).toEqual(['明月', '欧阳明'].sort())
    expect((await pages(secretary, '%')).flat()).toEqual(['100%'])
    expect((await pages(secretary, '_')).flat()).toEqual([])
  })

  it('keeps whoever leaves on a day to come until then, whom a code may still be made for', async () => {
    const { branch, officer, invited, answer, ownerQuery } = world()
    const of = await branch()
    const secretary = await officer({ of, name: '甲' })
    const going = await invited({ of, name: '乙' })
    const leavesIn = (days: number) => {
      const day = dayOf(new Date(NOON.getTime() + days * DAY_MS))
      return ownerQuery(`update dangke.member set left_on = '${day}' where member_id = '${going.memberId}'`)
    }
    const invite = () => answer(members.invite, { invitationId: newId(), memberId: going.memberId }, secretary)
    await leavesIn(1)
    expect(await pages(secretary)).toEqual([['甲', '乙'].sort()])
    expect(await invite()).toMatchObject({ ok: true })
    await leavesIn(0)
    expect(await pages(secretary)).toEqual([['甲']])
    expect(await invite()).toMatchObject({ error: { code: 'NO_SUCH_MEMBER' } })
  })

  it('leaves out who left, and goes on from no page that never was', async () => {
    const { branch, officer, invited, must, answer, ownerQuery } = world()
    const of = await branch()
    const secretary = await officer({ of, name: '甲' })
    const gone = await invited({ of, name: '乙' })
    await ownerQuery(`update dangke.member set left_on = '2026-11-01' where member_id = '${gone.memberId}'`)
    expect((await must(members.roster, {}, secretary)).members.map(({ name }) => name)).toEqual(['甲'])
    for (const cursor of ['x', '~', 'a~b', `${gone.memberId}`, "'; drop table member"])
      expect(await answer(members.roster, { cursor }, secretary)).toMatchObject({
        error: { code: 'BAD_INPUT', path: 'cursor' },
      })
  })
})
