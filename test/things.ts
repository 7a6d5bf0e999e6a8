import { randomBytes } from 'node:crypto'
import type { Deck } from '../cloudfunctions/_store/decks'
import type { Draft } from '../cloudfunctions/_store/drafts'
import type { NewEnterprise } from '../cloudfunctions/_store/enterprises'
import type { StoredPart } from '../cloudfunctions/_store/lectures'
import { newId } from '../cloudfunctions/_store/new-id'
import type { Store } from '../cloudfunctions/_store/store'
import type { ActivityEntry } from '../core/activities/entry'
import type { LectureState, Step } from '../core/lectures/life'
import { forFinishing, forPublishing } from '../core/points/awards'
import type { StationEntry } from '../core/stations/entry'
import type { Hours, OpenInterval } from '../core/stations/hours'
import { NOON } from './answer'
import type { people, Person } from './people'

export interface MadeLecture extends Draft {
  readonly state: LectureState
}

export interface MadeActivity {
  readonly activityId: string
  readonly organiser: Person
  readonly entry: ActivityEntry
  readonly updatedAt: string
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

interface LectureGiven extends Partial<Omit<Draft, 'authorId'>> {
  readonly author?: Person
  readonly durationMs?: number
  /** When it was handed in and approved. */
  readonly at?: Date
}

export const slide = (given: Partial<StoredPart> = {}): StoredPart => ({
  partId: newId(),
  kind: 'slide',
  videoId: null,
  imageId: newId(),
  audioId: newId(),
  video: null,
  image: 'samples/slide.svg',
  audio: 'samples/voice.m4a',
  durationMs: 60_000,
  narration: '示例讲稿',
  ...given,
})

export const things = (store: Store, { member, officer, root }: ReturnType<typeof people>) => {
  const deck = async (given: Partial<Deck> = {}): Promise<Deck> => {
    const page = { imageId: newId(), location: 'samples/slide.svg', narration: '示例讲稿', suggestedMs: 5000 }
    const deckId = newId()
    const made: Deck = {
      deckId,
      title: `示例课件 ${deckId.slice(-4)}`,
      summary: '示例',
      topic: 'theory',
      sample: true,
      pages: [page],
      ...given,
    }
    await store.decks.add(made)
    return made
  }

  const draft = async ({
    author,
    durationMs = 60_000,
    at = NOON,
    ...given
  }: LectureGiven = {}): Promise<MadeLecture> => {
    const { memberId: authorId, organisationId } = author ?? (await member())
    const made: Draft = {
      lectureId: newId(),
      changeId: newId(),
      basis: null,
      authorId,
      organisationId,
      title: '示例党课',
      summary: '示例',
      topic: 'theory',
      script: '示例讲稿',
      voice: 'person',
      deckId: null,
      parts: [slide({ durationMs })],
      files: [],
      ...given,
    }
    await store.drafts.save(made, at)
    return { ...made, state: 'draft' }
  }

  const advance = (lecture: MadeLecture, step: Step, from: LectureState, to: LectureState, actorId: string) => ({
    lectureId: lecture.lectureId,
    stepId: newId(),
    step,
    from,
    to,
    actorId,
    reason: null,
  })

  const submitted = async (given: LectureGiven = {}): Promise<MadeLecture> => {
    const made = await draft(given)
    await store.reviews.advance(advance(made, 'submit', 'draft', 'submitted', made.authorId), given.at ?? NOON)
    return { ...made, state: 'submitted' }
  }

  /** Published, with the points that brings its author. */
  const lecture = async (given: LectureGiven = {}): Promise<MadeLecture> => {
    const made = await submitted(given)
    const reviewer = await officer({ of: await root() })
    const approval = advance(made, 'approve', 'submitted', 'published', reviewer.memberId)
    const awards = forPublishing({ ...made, dubbed: made.deckId !== null })
    await store.reviews.publish(approval, awards, given.at ?? NOON)
    return { ...made, state: 'published' }
  }

  const share = (shared: { lectureId: string }, sharer: Person, at = NOON): Promise<string> =>
    store.lectures.share(shared.lectureId, sharer.memberId, randomBytes(9).toString('base64url'), at)

  /** Somebody has watched a lecture to its end, perhaps sent by somebody else, with the points that brings everybody. */
  const completion = async (
    learned: MadeLecture,
    given: { learner?: Person; sharer?: Person; at?: Date } = {},
  ): Promise<Person> => {
    const { learner = await member(), sharer, at = NOON } = given
    const sessionId = newId()
    const sharerId = sharer?.memberId ?? null
    await store.learning.open({ memberId: learner.memberId, sessionId, lectureId: learned.lectureId, sharerId }, at)
    const watchedMs = learned.parts.reduce((sum, part) => sum + part.durationMs, 0)
    const all = { watched: [[0, watchedMs]] as const, creditedMs: watchedMs, positionMs: watchedMs }
    const session = (await store.learning.record(learner.memberId, sessionId, () => all, at))!
    await store.learning.finish(session, forFinishing({ ...session, learnerId: learner.memberId }), at)
    return learner
  }

  /** A station that keeps office hours and closes on public holidays. */
  const stationEntry = async ({
    hours,
    ...given
  }: Partial<Omit<StationEntry, 'hours'>> & { hours?: Partial<Hours> } = {}): Promise<StationEntry> => {
    const workday: OpenInterval[] = [[540, 1080]]
    return {
      organisationId: (await root()).organisationId,
      name: `示例阵地 ${newId().slice(-12)}`,
      kind: 'room',
      district: '余杭区',
      address: '示例地址',
      spot: { lat: 30.28, lng: 120.01 },
      facilities: [],
      phone: null,
      offers: [],
      rooms: [],
      openedOn: '2020-01-01',
      closedOn: null,
      pictures: [],
      ...given,
      hours: {
        week: [workday, workday, workday, workday, workday, [], []],
        holidays: [],
        exceptions: [],
        closedUntil: null,
        ...hours,
      },
    }
  }

  const station = async (given: Parameters<typeof stationEntry>[0] = {}): Promise<string> => {
    const [stationId, entry] = [newId(), await stationEntry(given)]
    const writing = { stationId, changeId: newId(), basis: null, old: null, entry, pictures: [], sample: true }
    await store.stationEntries.save([writing], null, NOON)
    return stationId
  }

  const enterprise = async (given: Partial<NewEnterprise> = {}): Promise<string> => {
    const enterpriseId = newId()
    await store.enterprises.add({
      enterpriseId,
      name: `示例企业 ${enterpriseId.slice(-4)}`,
      district: '余杭区',
      address: '示例地址',
      spot: { lat: 30.28, lng: 120.01 },
      employees: null,
      fromOn: '2020-01-01',
      untilOn: null,
      organised: null,
      sample: true,
      ...given,
    })
    return enterpriseId
  }

  /** A theme day of the whole city, tomorrow at noon, for everybody. */
  const activityEntry = async (given: Partial<ActivityEntry> = {}): Promise<ActivityEntry> => ({
    kind: 'theme_day',
    organisationId: (await root()).organisationId,
    clubId: null,
    title: '示例主题党日',
    about: '示例',
    bring: '',
    from: new Date(NOON.getTime() + DAY_MS).toISOString(),
    until: new Date(NOON.getTime() + DAY_MS + 2 * HOUR_MS).toISOString(),
    place: { kind: 'address', address: '示例地址', spot: null },
    seats: null,
    audience: null,
    membersOnly: false,
    signUpUntil: null,
    guests: 0,
    questions: [],
    earnsPoints: true,
    countsHours: false,
    cover: null,
    attachments: [],
    ...given,
  })

  /** Published, by an officer of its host. */
  const activity = async ({
    by,
    at = NOON,
    publish = true,
    ...given
  }: Partial<ActivityEntry> & { by?: Person; at?: Date; publish?: boolean } = {}): Promise<MadeActivity> => {
    const organiser = by ?? (await officer(given.organisationId ? {} : { of: await root() }))
    const entry = await activityEntry({ ...(by && { organisationId: by.organisationId }), ...given })
    const activityId = newId()
    const writing = { activityId, changeId: newId(), basis: null, entry, spot: null, cover: null, attachments: [] }
    await store.activities.add({ ...writing, publish, sample: true }, organiser.memberId, at)
    return { activityId, organiser, entry, updatedAt: at.toISOString() }
  }

  return {
    ...{ deck, draft, submitted, lecture, share, completion },
    ...{ station, stationEntry, enterprise, activity, activityEntry },
  }
}
