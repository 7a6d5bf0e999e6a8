import { forFinishing } from '../../core/points/awards'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { NOON } from '../answer'
import type { Person } from '../people'
import type { MadeLecture } from '../things'
import { openWorld, type World } from '../world'

const world = openWorld()

/** The same numbers at every run of a seed. */
const randomFrom = (seed: number) => {
  let state = seed
  return (below: number) => (state = (state * 48271) % 2147483647) % below
}

const takeDown = ({ store }: World, { lectureId, authorId }: MadeLecture, at: Date) =>
  store.reviews.takeDown(
    {
      lectureId,
      stepId: newId(),
      step: 'take_down',
      from: 'published',
      to: 'taken_down',
      actorId: authorId,
      reason: '示例',
    },
    at,
  )

/** Somebody finishes a lecture, unless it was taken down meanwhile; by way of any of many servers. */
const finish = async (
  { database }: World,
  { lectureId, authorId }: MadeLecture,
  learner: Person,
  sharer: Person,
  at: Date,
) => {
  const store = createStore(database)
  const session = { memberId: learner.memberId, sessionId: newId(), lectureId, sharerId: sharer.memberId }
  await store.learning.open(session, at)
  const all = { watched: [[0, 60_000]] as const, creditedMs: 60_000, positionMs: 60_000 }
  const opened = await store.learning.record(learner.memberId, session.sessionId, () => all, at)
  if (opened)
    await store.learning.finish(
      opened,
      forFinishing({ lectureId, authorId, learnerId: learner.memberId, sharerId: sharer.memberId }),
      at,
    )
}

const wrongBalances = () =>
  world().ownerQuery(`
    select * from dangke.balance b full join dangke.rebuilt_balance r using (member_id)
    where coalesce(b.total, 0) <> coalesce(r.total, 0)`)

const wrongTallies = () =>
  world().ownerQuery(`
    select * from dangke.tally t
    full join (select member_id, rule, day, sum(points)::int as points from dangke.entry where reverses is null group by 1, 2, 3) e
      using (member_id, rule, day)
    where coalesce(t.points, 0) <> coalesce(e.points, 0)`)

it.each([1, 22, 333])(
  'after anything at all has happened at once, every balance is the sum of its entries (seed %s)',
  async (seed) => {
    const here = world()
    const random = randomFrom(seed)
    const among = <T>(list: readonly T[]): T => list[random(list.length)]!
    const people = await Promise.all(Array.from({ length: 8 }, () => here.member()))
    const lectures = await Promise.all(
      people.slice(0, 5).map((author) => here.lecture({ author, at: new Date(NOON.getTime() - random(1e6)) })),
    )
    const deeds = Array.from({ length: 250 }, () => {
      const lecture = among(lectures)
      const at = new Date(NOON.getTime() + random(3) * 24 * 3600 * 1000)
      return random(60) === 0
        ? () => takeDown(here, lecture, at)
        : (
            (learner, sharer) => () =>
              finish(here, lecture, learner, sharer, at)
          )(among(people), among(people))
    })

    await Promise.all(deeds.map((deed) => deed()))

    expect(await wrongBalances()).toEqual([])
    expect(await wrongTallies()).toEqual([])
  },
)

it('a lecture that is taken down leaves nobody a point, whoever was finishing it at that moment', async () => {
  const here = world()
  const [lecture, sharer] = [await here.lecture(), await here.member()]
  const learners = await Promise.all(Array.from({ length: 30 }, () => here.member()))

  await Promise.all([
    ...learners.slice(0, 15).map((learner) => finish(here, lecture, learner, sharer, NOON)),
    takeDown(here, lecture, NOON),
    ...learners.slice(15).map((learner) => finish(here, lecture, learner, sharer, NOON)),
  ])

  expect(
    await here.ownerQuery(`select member_id, sum(points) from dangke.entry where lecture_id = '${lecture.lectureId}'
                           group by member_id having sum(points) <> 0`),
  ).toEqual([])
  expect(await wrongBalances()).toEqual([])
})

it('a reversal makes no room under the day’s cap again', async () => {
  const { store, lecture, member } = world()
  const learner = await member()
  const learned = await Promise.all(Array.from({ length: 6 }, () => lecture()))
  for (const each of learned) await world().completion(each, { learner })
  await takeDown(world(), learned[0]!, NOON)
  await world().completion(await lecture(), { learner })

  expect(await store.points.summary(learner.memberId, NOON)).toMatchObject({
    total: 10,
    today: 10,
    tallies: [{ rule: 'lecture.learned', points: 12 }],
  })
})
