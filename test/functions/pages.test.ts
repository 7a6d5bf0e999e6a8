import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { after, aProject, aRota, aTender, openBranches } from '../hosting'
import { openWorld } from '../world'

const world = openWorld()

const COUNT = 35

/** All that a list has, asked for a page at a time. */
const readOn = async <Row>(
  read: (cursor?: string) => Promise<{ rows: Row[]; next: string | null }>,
): Promise<Row[]> => {
  const pages = [await read()]
  for (let { next } = pages[0]!; next; next = pages.at(-1)!.next) pages.push(await read(next))
  expect(pages.length).toBeGreaterThan(1)
  return pages.flatMap(({ rows }) => rows)
}

const each = <Item>(make: (index: number) => Promise<Item>): Promise<Item[]> =>
  Promise.all(Array.from({ length: COUNT }, (_, index) => make(index)))

it('clubs are listed to the last, one’s own in front, then by how many are in them', async () => {
  const officer = await world().officer()
  const [guest, other] = [await world().member(), await world().member()]
  const { organisationId } = officer
  const clubIds = await each(async (index) => {
    const clubId = newId()
    const club = { clubId, organisationId, name: `社团 ${index % 3}`, about: '', leadId: officer.memberId }
    await world().store.clubs.save(club, after(0))
    return clubId
  })
  await world().must(activities.joinClub, { clubId: clubIds[3]! }, guest)
  for (const clubId of clubIds.slice(10, 13)) await world().must(activities.joinClub, { clubId }, other)

  const listed = await readOn(async (cursor) => {
    const { clubs, next } = await world().must(activities.clubs, { cursor }, guest)
    return { rows: clubs, next }
  })
  expect(listed.map(({ clubId }) => clubId).sort()).toEqual([...clubIds].sort())
  expect(listed[0]).toMatchObject({ clubId: clubIds[3], mine: true })
  expect(listed.slice(1, 5).map(({ members }) => members)).toEqual([2, 2, 2, 1])
})

it('tenders are listed to the last: the soonest decided in front, then the newest results', async () => {
  const units = await openBranches(world(), 1)
  const { keeper } = units
  const made = await each((index) => {
    const decideUntil = new Date(after(30).getTime() + index * 60_000).toISOString()
    return aTender(world(), units, { decideUntil })
  })
  const over = made.slice(0, 20)
  for (const tenderId of over) await world().must(activities.callOffTender, { tenderId, reason: '不办了' }, keeper)
  const listed = await readOn(async (cursor) => {
    const { tenders, next } = await world().must(activities.tenders, { cursor }, keeper)
    return { rows: tenders, next }
  })
  expect(listed.map(({ tenderId }) => tenderId)).toEqual([...made.slice(20), ...over.reverse()])
})

it('projects are listed to the last: the newest in front', async () => {
  const units = await openBranches(world(), 0)
  const made = await each(() => aProject(world(), units))
  const listed = await readOn(async (cursor) => {
    const { projects, next } = await world().must(activities.projects, { cursor }, units.keeper)
    return { rows: projects, next }
  })
  expect(listed.map(({ projectId }) => projectId).sort()).toEqual(made.sort())
})

it('rotas are listed to the last: those that have ended come after those that go on', async () => {
  const units = await openBranches(world(), 2)
  const made = await each(() => aRota(world(), units))
  const ended = made[0]!
  await world().must(activities.endRota, { rotaId: ended }, units.keeper)
  const listed = await readOn(async (cursor) => {
    const { rotas, next } = await world().must(activities.rotas, { cursor }, units.keeper)
    return { rows: rotas, next }
  })
  expect(listed.map(({ rotaId }) => rotaId).sort()).toEqual(made.sort())
  expect(listed.at(-1)).toMatchObject({ rotaId: ended, ended: true })
})
