import sql, { type Sql } from 'sql-template-tag'
import { inside, type Database, type Queries } from '../../cloudfunctions/_store/database'
import { createStore, type Store } from '../../cloudfunctions/_store/store'
import { FREEZE_AFTER_MS } from '../../core/lectures/ranking'
import { HOUR_MS, periodsEnded } from '../../core/time'
import { chance, type Chance } from './chance'
import { approved, before, finished, leftOff, shared, submitted, type Happening } from './happenings'
import { demoId } from './demo-id'
import { finishes, publishedAt } from './history'
import { loadActivities } from './load-activities'
import { loadAttendance } from './load-attendance'
import { loadBookings } from './load-bookings'
import { loadEnterprises } from './load-enterprises'
import { loadHosting } from './load-hosting'
import { loadDecks, saveDraft } from './load-lectures'
import { loadOrders } from './load-orders'
import { loadPeople, type DemoPerson } from './load-people'
import { loadReports } from './load-reports'
import { loadRhythm } from './load-rhythm'
import { loadStations } from './load-stations'
import { loadTenders } from './load-tenders'
import { begun, published, waiting, type PlannedLecture } from './programme'
import { city } from './roster'
import { placeSamples, second } from './samples'
import { POSTERS } from './station-pictures'

interface Scene {
  readonly store: Store
  readonly media: string
  readonly people: ReadonlyMap<string, DemoPerson>
  readonly random: Chance
  readonly now: Date
}

const SEED = 20181101
/** How many have begun each lecture and not finished it. */
const BEGINNERS = 6

/**
 * The demonstration, loaded once into a database that has no organisations yet. `media` is the folder of all media; the
 * secret seals its bids.
 */
export const loadDemo = async (database: Database, media: string, secret: string, now = new Date()): Promise<void> => {
  await placeSamples(media, [...waiting.map(({ slug }) => slug), POSTERS])
  await database.transaction(async (queries) => {
    await queries.rows(sql`select pg_advisory_xact_lock(hashtext('dangke.demo'))`)
    const store = createStore(inside(queries))
    if (!(await queries.row(sql`select 1 from organisation limit 1`))) await load(store, media, now)
    if (!(await store.organisations.exists(demoId('organisation', city)))) return
    // A demonstration that was made before there were stations, what happens there, enterprises and activities gets them, too.
    if (await isEmpty(queries, sql`station`)) await loadStations(store, media, chance(SEED), now)
    if (await isEmpty(queries, sql`service_order`)) await loadOrders(store, now)
    if (await isEmpty(queries, sql`booking`)) await loadBookings(store, now)
    if (await isEmpty(queries, sql`station_report`)) await loadReports(store, now)
    if (await isEmpty(queries, sql`enterprise`)) await loadEnterprises(store, chance(SEED), now)
    if (await isEmpty(queries, sql`activity`)) await loadActivities(store, now)
    // Before the rhythm, which records attendance as well.
    if (await isEmpty(queries, sql`attendance`)) await loadAttendance(store, media, now)
    if (await isEmpty(queries, sql`activity where kind = 'members_meeting' and state = 'finished'`))
      await loadRhythm(store, now)
    if (await isEmpty(queries, sql`rota`)) await loadHosting(store, now)
    if (await isEmpty(queries, sql`tender`)) await loadTenders(store, secret, now)
  })
}

const isEmpty = async (queries: Queries, table: Sql): Promise<boolean> =>
  (await queries.row(sql`select 1 from ${table} limit 1`)) === undefined

/** What happened is told in the order it happened in, so that caps, firsts and frozen lists are what they would be. */
const load = async (store: Store, media: string, now: Date): Promise<void> => {
  const random = chance(SEED)
  const people = await loadPeople(store, random, now)
  await loadDecks(store, media)
  const scene = { store, media, people, random, now }

  const happenings: Happening[] = freezings(store, now)
  for (const plan of published) happenings.push(...(await tellPublished(scene, plan)))
  for (const plan of waiting) happenings.push(...(await tellWaiting(scene, plan)))
  await tellBegun(scene)

  happenings.sort((one, other) => one.at.getTime() - other.at.getTime())
  for (const { at, happen } of happenings) await happen(at)
  await store.rankings.rollUp()
}

/** The lists of all periods that have ended since the first lecture. */
const freezings = (store: Store, now: Date): Happening[] => {
  const first = publishedAt(published[0]!, now)
  const final = before(now, FREEZE_AFTER_MS)
  return (['week', 'month'] as const)
    .flatMap((kind) => periodsEnded(kind, first, final))
    .map((period) => ({
      at: new Date(period.until.getTime() + FREEZE_AFTER_MS),
      happen: (at) => store.rankings.freeze(period, at),
    }))
}

/** The secretary of the author’s branch; where that is the author, somebody of the city’s staff. */
const reviewerOf = ({ people }: Scene, author: DemoPerson): DemoPerson => {
  const secretary = [...people.values()].find(({ organisationId }) => organisationId === author.organisationId)!
  return secretary === author ? people.get('崔明岚')! : secretary
}

const tellPublished = async (scene: Scene, plan: PlannedLecture): Promise<Happening[]> => {
  const { store, media, people, random, now } = scene
  const author = people.get(plan.author)!
  const at = publishedAt(plan, now)
  const lecture = await saveDraft(
    store,
    media,
    { folder: plan.slug, slug: plan.slug, author },
    before(at, 26 * HOUR_MS),
  )

  const everybody = [...people.values()]
  const done = finishes(random, plan, everybody, now)
  const learners = new Set(done.map(({ learner }) => learner))
  const others = everybody.filter((person) => person !== author && !learners.has(person))
  const beginners = random.some(others, BEGINNERS)
  return [
    submitted(store, lecture, before(at, 25 * HOUR_MS)),
    approved(store, lecture, reviewerOf(scene, author), at),
    ...done.map((finish) => finished(store, lecture, finish)),
    ...shared(store, lecture, done),
    ...beginners.map((person) => {
      const left = before(now, (1 + random.next() * 60) * HOUR_MS)
      return leftOff(store, lecture, person, 0.25 + random.next() * 0.5, left)
    }),
  ]
}

const tellWaiting = async (scene: Scene, plan: (typeof waiting)[number]): Promise<Happening[]> => {
  const { store, media, people, now } = scene
  const { slug, title } = plan
  const author = people.get(plan.author)!
  const at = before(now, plan.hoursAgo * HOUR_MS)
  const lecture = await saveDraft(store, media, { folder: second(slug), slug, title, author }, before(at, HOUR_MS))
  return [submitted(store, lecture, at)]
}

const tellBegun = async ({ store, media, people, now }: Scene): Promise<void> => {
  const { slug } = begun
  const author = people.get(begun.author)!
  await saveDraft(store, media, { folder: slug, slug, author, spoken: false }, before(now, 2 * HOUR_MS))
}
