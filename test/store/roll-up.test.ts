import { newId } from '../../cloudfunctions/_store/new-id'
import { NOON } from '../answer'
import type { MadeLecture } from '../things'
import { openWorld } from '../world'

const world = openWorld()

const DAY = 24 * 3600 * 1000

const randomFrom = (seed: number) => {
  let state = seed
  return (below: number) => (state = (state * 48271) % 2147483647) % below
}

/** Every row the totals must have, counted from the events by the plainest query there is. */
const naive = () =>
  world().ownerQuery(`
    select c.lecture_id, scope_id, period, count(distinct c.sharer_id)::int as sharers, count(*)::int as learners
    from dangke.completion c
    join dangke.lecture l on l.lecture_id = c.lecture_id and l.state = 'published'
    join dangke.organisation o on o.organisation_id = l.organisation_id,
    unnest(o.path) scope_id,
    unnest(array['all', to_char(c.at at time zone 'Asia/Shanghai', 'YYYY-MM'),
                 to_char(c.at at time zone 'Asia/Shanghai', 'IYYY-"W"IW')]) period
    group by 1, 2, 3 order by 1, 2, 3`)

const totals = () =>
  world().ownerQuery('select lecture_id, scope_id, period, sharers, learners from dangke.popular order by 1, 2, 3')

const takeDown = ({ lectureId, authorId: actorId }: MadeLecture) =>
  world().store.reviews.takeDown(
    { lectureId, stepId: newId(), step: 'take_down', from: 'published', to: 'taken_down', actorId, reason: null },
    NOON,
  )

const rollUp = () => world().store.rankings.rollUp()

describe('rolling completions up', () => {
  it('agrees with counting all events anew, whatever happened', async () => {
    const { branch, member, lecture, completion } = world()
    const random = randomFrom(7)
    const committee = await branch()
    const branches = [committee, await branch({ under: committee }), await branch({ under: committee }), await branch()]
    const people = await Promise.all(Array.from({ length: 12 }, (_, index) => member({ of: branches[index % 4] })))
    const made = await Promise.all(Array.from({ length: 8 }, (_, index) => lecture({ author: people[index] })))

    for (let round = 0; round < 4; round++) {
      await Promise.all(
        Array.from({ length: 60 }, () => {
          const sharer = random(4) ? people[random(12)] : undefined
          const at = new Date(NOON.getTime() + random(60) * DAY)
          return completion(made[random(8)]!, { sharer, at })
        }),
      )
      if (round === 2) await takeDown(made[0]!)
      await rollUp()
    }

    expect((await totals()).length).toBeGreaterThan(100)
    expect(await totals()).toEqual(await naive())
  })

  it('again changes nothing', async () => {
    const before = await totals()
    expect(await rollUp()).toBe(0)
    expect(await totals()).toEqual(before)
  })

  it('by two at once counts everything once', async () => {
    const made = await world().lecture()
    await Promise.all(Array.from({ length: 40 }, () => world().completion(made)))
    const rolled = await Promise.all(Array.from({ length: 6 }, rollUp))
    expect(rolled.reduce((sum, some) => sum + some, await rollUp())).toBe(40)
    expect(await totals()).toEqual(await naive())
  })

  it('while lectures are being taken down leaves nothing of them', async () => {
    const { lecture, completion } = world()
    const made = await Promise.all(Array.from({ length: 30 }, () => lecture()))
    await Promise.all(made.map((each) => completion(each)))
    await Promise.all(made.flatMap((each) => [takeDown(each), rollUp()]))
    await rollUp()
    expect(await totals()).toEqual(await naive())
  })
})
