import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { RequestOf } from '../../core/action'
import { lectures } from '../../core/lectures/contract'
import { activities } from '../../core/activities/contract'
import { stations } from '../../core/stations/contract'
import type { StationEntry } from '../../core/stations/entry'
import type { OpenInterval } from '../../core/stations/hours'
import { NOON, refused } from '../answer'
import { noticesOf } from '../hosting'
import { png } from '../media'
import type { Person, Unit } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const LATER = new Date(NOON.getTime() + 60_000)
const meetingRoom = { roomId: newId(), name: '共享会议室', capacity: 24, facilities: ['projector' as const] }
const legal = { kind: 'legal_clinic' as const, name: '法律门诊', note: '' }

let district: Unit
let stationId: string
/** Serves at the station. */
let staff: Person
beforeEach(async () => {
  const { branch, officer, station } = world()
  district = await branch({ kind: 'committee' })
  stationId = await station({
    organisationId: district.organisationId,
    name: '云谷党群服务站',
    rooms: [{ ...meetingRoom, roomId: newId() }],
    offers: [legal],
  })
  staff = await officer({ of: district, role: 'staff' })
})

const read = (as = staff) => world().must(stations.entry, { stationId }, as)

type Save = RequestOf<typeof stations.saveEntry>

/** The station as it is, with these fields changed. */
const changed = async (fields: Partial<StationEntry> = {}, given: Partial<Save> = {}): Promise<Save> => {
  const { entry, updatedAt } = await read()
  return { stationId, changeId: newId(), basis: updatedAt, entry: { ...entry, ...fields }, ...given }
}

const save = async (fields: Partial<StationEntry> = {}, as = staff, now = LATER) =>
  world().answer(stations.saveEntry, await changed(fields), as, now)

const view = async () => world().must(stations.view, { stationId }, staff)

const picture = async (as = staff): Promise<string> => {
  const fileId = newId()
  const { cloudPath: location } = await world().must(lectures.place, { fileId, extension: 'png' }, as)
  world().media.put(location, png(800, 600))
  await world().must(lectures.receive, { fileId, purpose: 'slide', location }, as)
  return fileId
}

const OVERLAPPING: OpenInterval[] = [
  [600, 700],
  [650, 800],
]
const TWICE = [540, 600].map((from) => ({ day: '2026-12-31', open: [[from, 1080]] as OpenInterval[], why: null }))

describe('writing a station down', () => {
  it('changes all that officers know of it, and everybody sees that at once', async () => {
    const { organisationId: _, ...rest } = (await changed()).entry
    const fields = {
      ...rest,
      name: '云谷党群服务中心',
      kind: 'hub' as const,
      district: '西湖区',
      address: '云谷路 1 号',
      spot: { lat: 30.3, lng: 120.1 },
      phone: '0571-8888 0000',
      facilities: ['water' as const],
      offers: [{ kind: 'medical_check' as const, name: '健康小屋', note: '每周三' }],
      rooms: [{ ...meetingRoom, name: '大会议室', capacity: 60 }],
      openedOn: '2021-07-01',
      closedOn: '2027-01-01',
    }
    await world().must(stations.saveEntry, await changed(fields, { sureOf: fields.spot }), staff, LATER)

    const { station } = await view()
    expect(station).toMatchObject({
      ...{ name: '云谷党群服务中心', kind: 'hub', district: '西湖区', address: '云谷路 1 号', phone: '0571-8888 0000' },
      ...{ spot: { lat: 30.3, lng: 120.1 }, facilities: ['water'], services: ['medical_check'] },
      ...{ openedOn: '2021-07-01', closedOn: '2027-01-01', checkedOn: '2026-11-16' },
    })
    expect(station.rooms.map(({ name, capacity }) => [name, capacity])).toEqual([['大会议室', 60]])
    expect(station.offers.map(({ name }) => name)).toEqual(['健康小屋'])
  })

  it('adds a station that nobody had', async () => {
    const rooms = [{ ...meetingRoom, roomId: newId() }]
    const entry = await world().stationEntry({ organisationId: district.organisationId, rooms })
    const given = { stationId: newId(), changeId: newId(), basis: null, entry }
    await world().must(stations.saveEntry, given, staff)
    const { station, runs } = await world().must(stations.view, { stationId: given.stationId }, staff)
    expect([station.name, station.sample, runs]).toEqual([entry.name, false, true])
    expect(await world().answer(stations.saveEntry, { ...given, changeId: newId() }, staff)).toEqual(
      refused('CHANGED_MEANWHILE'),
    )
  })

  it('asks about a place that is far from where it was, and tells those who are expected of the new address', async () => {
    const { member, must, activityEntry } = world()
    const { spot, rooms } = (await read()).entry
    const rules = { bookableBy: 'members' as const, aheadDays: 30, minMinutes: 30, maxMinutes: 240, approval: false }
    const { roomId } = rooms[0]!
    await must(stations.saveRoomRules, { stationId, roomId, rules }, staff)
    const [booker, orderer, guest, nobody] = [await member(), await member(), await member(), await member()]
    const time = { from: '2026-11-17T02:00:00.000Z', until: '2026-11-17T03:00:00.000Z' }
    const about = { stationId, people: 1 }
    await must(stations.book, { bookingId: newId(), ...about, roomId, ...time, purpose: '例会' }, booker)
    const gone = {
      bookingId: newId(),
      ...about,
      roomId,
      from: time.until,
      until: '2026-11-17T04:00:00.000Z',
      purpose: '例会',
    }
    await must(stations.book, gone, nobody)
    await must(stations.cancelBooking, { bookingId: gone.bookingId }, nobody)
    const order = { orderId: newId(), ...about, service: legal.kind, organisationId: null, wantedOn: '2026-11-18' }
    await must(stations.order, order, orderer)
    const entry = await activityEntry({
      ...{ organisationId: district.organisationId, place: { kind: 'station' as const, stationId, roomId: null } },
      ...{ from: '2026-11-19T02:00:00.000Z', until: '2026-11-19T03:00:00.000Z' },
    })
    const activityId = newId()
    await must(activities.save, { activityId, changeId: newId(), basis: null, entry, publish: true }, staff)
    await must(activities.signUp, { activityId, attemptId: newId(), guests: 0, answers: [] }, guest)

    const moved = { address: '新址路 9 号', spot: { ...spot, lat: spot.lat + 0.006 } }
    expect(await save(moved)).toMatchObject({
      error: { code: 'DOUBTFUL_PLACE', details: { moved: expect.closeTo(667, -1) as number, outside: false } },
    })
    // Sure of another place is not sure of this one.
    const given = await changed(moved, { sureOf: spot })
    expect(await world().answer(stations.saveEntry, given, staff, LATER)).toEqual(refused('DOUBTFUL_PLACE'))
    await must(stations.saveEntry, { ...given, sureOf: moved.spot }, staff, LATER)
    const facts = { station: '云谷党群服务站', address: '新址路 9 号' }
    for (const each of [booker, orderer, guest])
      expect(await noticesOf(world(), each)).toMatchObject([{ kind: 'station_moved', facts }])
    expect(await noticesOf(world(), nobody)).toEqual([])

    // A few houses on is nobody’s doubt, and no news.
    const near = { spot: { ...moved.spot, lat: moved.spot.lat + 0.002 } }
    expect(await save(near, staff, new Date(LATER.getTime() + 1000))).toMatchObject({ ok: true })
    expect(await noticesOf(world(), booker)).toHaveLength(1)
  })

  it('takes what is still to come at a station along when it moves, for who looks nearby', async () => {
    const { member, must, activityEntry, ownerQuery } = world()
    const [{ spot }, organisationId, guest] = [(await read()).entry, district.organisationId, await member()]
    const post = async (day: string | null, publish: boolean) => {
      const place = { kind: 'station' as const, stationId, roomId: null }
      const time = day && { from: `${day}T02:00:00.000Z`, until: `${day}T03:00:00.000Z` }
      const entry = await activityEntry({ organisationId, place, ...(time || { from: null, until: null }) })
      const activityId = newId()
      const input = { activityId, changeId: newId(), basis: null, entry, publish }
      await must(activities.save, input, staff, new Date('2026-11-10T00:00:00Z'))
      return activityId
    }
    const [over, coming] = [await post('2026-11-12', true), await post('2026-11-19', true)]
    const drafts = [await post('2026-11-20', false), await post(null, false)]
    const there = { lat: spot.lat + 0.003, lng: spot.lng }
    await must(stations.saveEntry, await changed({ spot: there }), staff, LATER)
    const near = (await must(activities.nearby, there, guest)).activities
    expect(near.find(({ activityId }) => activityId === coming)?.metres).toBe(0)
    const ids = [over, coming, ...drafts].map((each) => `'${each}'`).join()
    const kept = (await ownerQuery(`select activity_id, lat from dangke.activity where activity_id in (${ids})`)) as {
      activity_id: string
      lat: number
    }[]
    const lats = new Map(kept.map(({ activity_id, lat }) => [activity_id, lat]))
    expect([over, coming, ...drafts].map((each) => lats.get(each))).toEqual([spot.lat, there.lat, there.lat, there.lat])
  })

  it('asks about a new one far from the others of its district, or outside Hangzhou where there are none', async () => {
    const { stationEntry, station, answer, must } = world()
    const known = `区${newId().slice(-8)}`
    for (let index = 0; index < 3; index++)
      await station({ district: known, spot: { lat: 29.6 + index * 0.01, lng: 119.2 } })
    const put = async (where: Partial<StationEntry>) => {
      const entry = await stationEntry({ organisationId: district.organisationId, ...where })
      return { stationId: newId(), changeId: newId(), basis: null, entry }
    }
    const far = await put({ district: known, spot: { lat: 30.1, lng: 119.2 } })
    expect(await answer(stations.saveEntry, far, staff)).toMatchObject({
      error: {
        code: 'DOUBTFUL_PLACE',
        details: { moved: null, away: expect.closeTo(54_500, -3) as number, outside: false },
      },
    })
    await must(stations.saveEntry, { ...far, sureOf: far.entry.spot }, staff)
    await must(stations.saveEntry, await put({ district: known, spot: { lat: 29.65, lng: 119.2 } }), staff)
    const beijing = await put({ district: '东城区', spot: { lat: 39.9, lng: 116.4 } })
    expect(await answer(stations.saveEntry, beijing, staff)).toMatchObject({
      error: { code: 'DOUBTFUL_PLACE', details: { moved: null, away: null, outside: true } },
    })
  })

  it('is one of those just alike that are saved at the same moment: the others are told of it', async () => {
    const entry = await world().stationEntry({
      ...{ organisationId: district.organisationId, name: '五云山驿站', spot: { lat: 29.8, lng: 119.4 } },
    })
    const attempts = Array.from({ length: 10 }, () => ({
      ...{ stationId: newId(), changeId: newId(), basis: null, entry, sureOf: entry.spot },
    }))
    const answers = await Promise.all(attempts.map((given) => world().answer(stations.saveEntry, given, staff)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 9 }, () => refused('LIKE_ANOTHER')))
  })

  it('points out one that stands near under a like name, and is saved where it is another one all the same', async () => {
    const { stationEntry, station, answer, must } = world()
    const spot = { lat: 29.9, lng: 119.5 }
    const [one, other] = [
      await station({ name: '西溪湾党群服务站', spot }),
      await station({ name: '西溪湾驿站', spot }),
    ]
    const entry = await stationEntry({ organisationId: district.organisationId, name: '西溪湾', spot })
    const given = { stationId: newId(), changeId: newId(), basis: null, entry }
    const told = await answer(stations.saveEntry, given, staff)
    expect(told).toMatchObject({ error: { code: 'LIKE_ANOTHER', details: { metres: 0 } } })
    expect(await answer(stations.saveEntry, { ...given, alike: [one] }, staff)).toMatchObject({
      error: { code: 'LIKE_ANOTHER', details: { stationId: other, name: '西溪湾驿站' } },
    })
    await must(stations.saveEntry, { ...given, alike: [one, other] }, staff)
    // Saved again as it is, or with another telephone, it is nobody’s news.
    const again = { ...given, changeId: newId(), basis: NOON.toISOString(), entry: { ...entry, phone: '0571-1111' } }
    expect(await answer(stations.saveEntry, again, staff, LATER)).toMatchObject({ ok: true })
    const elsewhere = { ...entry, spot: { lat: 29.91, lng: 119.5 } }
    const far = { stationId: newId(), changeId: newId(), basis: null, entry: elsewhere }
    expect(await answer(stations.saveEntry, far, staff)).toMatchObject({ ok: true })
  })

  it('writes one change that is sent several times at once for one', async () => {
    const given = await changed({ phone: '0571-1111' })
    const tries = Array.from({ length: 6 }, () => world().answer(stations.saveEntry, given, staff, LATER))
    for (const answer of await Promise.all(tries)) expect(answer).toMatchObject({ ok: true })
    expect((await world().must(stations.changes, { stationId }, staff)).changes).toHaveLength(2)
  })

  it('takes one that changed nothing for done, however often it is sent', async () => {
    const [given, other] = [await changed(), await changed({ phone: '0571-1111' })]
    const sent = (now = LATER) => world().answer(stations.saveEntry, given, staff, now)
    const done = { ok: true, data: { updatedAt: LATER.toISOString() } }
    expect(await Promise.all([sent(), sent(), sent()])).toEqual([done, done, done])
    expect(await sent(new Date(LATER.getTime() + 5000))).toEqual(done)
    expect(await world().answer(stations.saveEntry, other, staff, LATER)).toEqual(refused('CHANGED_MEANWHILE'))
    const stranger = await world().officer({ of: await world().branch() })
    expect(await world().answer(stations.saveEntry, given, stranger)).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect((await world().must(stations.changes, { stationId }, staff)).changes).toHaveLength(1)
  })

  it('overwrites nothing that was not seen', async () => {
    const [mine, theirs] = [await changed({ phone: '0571-1111' }), await changed({ phone: '0571-2222' })]
    await world().must(stations.saveEntry, mine, staff, LATER)
    expect(await world().answer(stations.saveEntry, theirs, staff, LATER)).toEqual(refused('CHANGED_MEANWHILE'))
    expect((await view()).station.phone).toBe('0571-1111')
  })

  it('lets one of many who save at once through', async () => {
    const saves = await Promise.all(Array.from({ length: 10 }, (_, each) => changed({ phone: `0571-000${each}` })))
    const answers = await Promise.all(saves.map((each) => world().answer(stations.saveEntry, each, staff, LATER)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { changes } = await world().must(stations.changes, { stationId }, staff)
    expect(changes).toHaveLength(2)
  })

  it('writes a retry once', async () => {
    const given = await changed({ phone: '0571-1111' })
    const first = await world().must(stations.saveEntry, given, staff, LATER)
    expect(await world().must(stations.saveEntry, given, staff, new Date(LATER.getTime() + 5000))).toEqual(first)
    expect((await world().must(stations.changes, { stationId }, staff)).changes).toHaveLength(2)
    const other = await world().officer({ of: district, role: 'staff' })
    expect(await world().answer(stations.saveEntry, given, other)).toEqual(refused('ALREADY_USED'))
  })

  it.each<[string, Parameters<ReturnType<typeof world>['stationEntry']>[0], string]>([
    ['a day’s hours that overlap', { hours: { week: [OVERLAPPING, [], [], [], [], [], []] } }, 'entry.hours.week.0'],
    ['holidays’ hours that overlap', { hours: { holidays: OVERLAPPING } }, 'entry.hours.holidays'],
    [
      'a single day’s hours that overlap',
      { hours: { exceptions: [{ day: '2026-12-31', open: OVERLAPPING, why: null }] } },
      'entry.hours.exceptions.0.open',
    ],
    ['closed until a day in no year', { hours: { closedUntil: '0000-01-02' } }, 'entry.hours.closedUntil'],
    [
      'a single day in no year',
      { hours: { exceptions: [{ day: '0000-01-02', open: [], why: null }] } },
      'entry.hours.exceptions.0.day',
    ],
    ['the same day twice', { hours: { exceptions: TWICE } }, 'entry.hours.exceptions'],
    ['the open sea', { spot: { lat: 0, lng: 0 } }, 'entry.spot'],
  ])('refuses %s, and still reads what is stored of it', async (_, given, path) => {
    const written = await world().station({ ...given, organisationId: district.organisationId })
    const { entry, updatedAt } = await world().must(stations.entry, { stationId: written }, staff)
    await world().must(stations.view, { stationId: written }, staff)
    const input = { stationId: written, changeId: newId(), basis: updatedAt, entry }
    expect(await world().send('stations.saveEntry', input, staff)).toMatchObject({ error: { code: 'BAD_INPUT', path } })
  })

  it('is for who answers for the station, and for the organisation it is given to', async () => {
    const stranger = await world().officer({ of: await world().branch() })
    expect(await world().answer(stations.entry, { stationId }, stranger)).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await save({}, stranger)).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    const elsewhere = (await world().branch()).organisationId
    expect(await save({ organisationId: elsewhere })).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await save({ organisationId: newId() })).toEqual(refused('NO_SUCH_ORGANISATION'))
    expect(await world().answer(stations.saveEntry, await changed(), await world().member())).toEqual({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    })
    const nowhere = { ...(await changed()), stationId: newId() }
    expect(await world().answer(stations.saveEntry, nowhere, staff)).toEqual(refused('NO_SUCH_STATION'))
  })

  it('keeps a room that somebody still has booked', async () => {
    const [room] = (await read()).entry.rooms
    await world().must(
      stations.saveRoomRules,
      {
        ...{ stationId, roomId: room!.roomId },
        rules: { bookableBy: 'members', aheadDays: 14, minMinutes: 30, maxMinutes: 120, approval: false },
      },
      staff,
    )
    const booking = {
      ...{ bookingId: newId(), stationId, roomId: room!.roomId, people: 3, purpose: '例会' },
      ...{ from: '2026-11-17T02:00:00.000Z', until: '2026-11-17T03:00:00.000Z' },
    }
    const member = await world().member()
    await world().must(stations.book, booking, member)
    expect(await save({ rooms: [] })).toEqual({
      ok: false,
      error: { code: 'STILL_EXPECTED', details: expect.objectContaining({ bookings: 1, orders: 0 }) as unknown },
    })
    // Nor is the station closed over it; the day after it may be.
    expect(await save({ closedOn: '2026-11-17' })).toEqual({
      ok: false,
      error: { code: 'STILL_EXPECTED', details: expect.objectContaining({ bookings: 1, orders: 0 }) as unknown },
    })
    expect(await save({ closedOn: '2026-11-18' })).toMatchObject({ ok: true })
    expect(await save({ closedOn: null })).toMatchObject({ ok: true })

    await world().must(stations.cancelBooking, { bookingId: booking.bookingId }, member)
    await world().must(stations.saveEntry, await changed({ rooms: [] }), staff, LATER)
    expect((await view()).station.rooms).toEqual([])
    expect(await world().answer(stations.book, { ...booking, bookingId: newId() }, member)).toEqual(
      refused('NO_SUCH_ROOM'),
    )
    // The bookings it had still say where they were, and it may come back with its rules.
    expect((await world().must(stations.myBookings, {}, member)).bookings[0]?.room.name).toBe('共享会议室')
    await world().must(stations.saveEntry, await changed({ rooms: [room!] }), staff, LATER)
    expect((await view()).station.rooms).toMatchObject([{ name: '共享会议室', bookableBy: 'members', may: true }])
  })

  it('takes no room of another station’s, in a new one and in an old one', async () => {
    const { branch, officer, must, answer } = world()
    const theirs = await officer({ of: await branch() })
    const [room] = (await read()).entry.rooms
    const entry = await world().stationEntry({ organisationId: theirs.organisationId, rooms: [room!] })
    const added = { stationId: newId(), changeId: newId(), basis: null, entry }
    expect(await answer(stations.saveEntry, added, theirs)).toEqual(refused('ROOM_ELSEWHERE'))
    expect(await answer(stations.view, { stationId: added.stationId }, theirs)).toEqual(refused('NO_SUCH_STATION'))

    await must(stations.saveEntry, { ...added, entry: { ...entry, rooms: [] } }, theirs)
    const { updatedAt: basis } = await must(stations.entry, { stationId: added.stationId }, theirs)
    expect(await answer(stations.saveEntry, { ...added, changeId: newId(), basis }, theirs)).toEqual(
      refused('ROOM_ELSEWHERE'),
    )
    // Nor one that is no more: it may come back where it was.
    await must(stations.saveEntry, await changed({ rooms: [] }), staff, LATER)
    expect(await answer(stations.saveEntry, { ...added, changeId: newId(), basis }, theirs)).toEqual(
      refused('ROOM_ELSEWHERE'),
    )
    expect(await save({ rooms: [{ ...room!, name: '大会议室' }] })).toMatchObject({ ok: true })
  })

  it('gives a room that several stations want at once to one of them', async () => {
    const rooms = [{ ...meetingRoom, roomId: newId() }]
    const entry = await world().stationEntry({ organisationId: district.organisationId, rooms })
    const saves = Array.from({ length: 8 }, (_, index) => ({
      ...{ stationId: newId(), changeId: newId(), basis: null },
      // Far enough from each other to be several.
      entry: { ...entry, spot: { ...entry.spot, lat: entry.spot.lat + index * 0.01 } },
    }))
    const answers = await Promise.all(saves.map((each) => world().answer(stations.saveEntry, each, staff)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer).toEqual(refused('ROOM_ELSEWHERE'))
  })

  it('shows pictures in their order, lets go of those left out, and takes nobody else’s', async () => {
    const [first, second] = [await picture(), await picture()]
    await world().must(stations.saveEntry, await changed({ pictures: [second, first] }), staff, LATER)
    expect((await read()).pictures.map(({ fileId }) => fileId)).toEqual([second, first])
    expect((await view()).station.pictures).toHaveLength(2)

    // Another officer goes on with them, though the files are not theirs.
    const other = await world().officer({ of: district, role: 'staff' })
    await world().must(stations.saveEntry, await changed({ pictures: [first] }), other, LATER)
    const strays = await world().store.files.strays(new Date(NOON.getTime() + 48 * 3600 * 1000))
    expect(strays.map(({ fileId }) => fileId)).toContain(second)
    expect(strays.map(({ fileId }) => fileId)).not.toContain(first)

    expect(await save({ pictures: [await picture(other)] })).toEqual(refused('NO_SUCH_FILE'))
    expect(await save({ pictures: [newId()] })).toEqual(refused('NO_SUCH_FILE'))
    const lecture = { lectureId: newId(), title: '', summary: '', topic: 'theory' as const, script: '' }
    const part = {
      partId: newId(),
      kind: 'slide' as const,
      videoId: null,
      imageId: first,
      audioId: null,
      narration: '',
    }
    const saving = { changeId: newId(), basis: null }
    const draft = { ...lecture, ...saving, voice: 'person' as const, deckId: null, parts: [part] }
    expect(await world().answer(lectures.saveDraft, draft, staff)).toEqual(refused('NO_SUCH_FILE'))
  })

  it.each<[string, Partial<StationEntry>, string]>([
    ['a name of nothing', { name: '  ' }, 'entry.name'],
    ['a name of two lines', { name: '云谷\n服务站' }, 'entry.name'],
    ['a place beyond the pole', { spot: { lat: 120, lng: 30 } }, 'entry.spot.lat'],
    ['words for a telephone number', { phone: '打给小王' }, 'entry.phone'],
    ['a service twice', { offers: [legal, legal] }, 'entry.offers'],
    ['two rooms of one name', { rooms: [meetingRoom, { ...meetingRoom, roomId: newId() }] }, 'entry.rooms'],
    ['a last day before the first', { openedOn: '2026-01-02', closedOn: '2026-01-01' }, 'entry.closedOn'],
    ['a first day in no year', { openedOn: '0000-01-01' }, 'entry.openedOn'],
    ['a last day in no year', { openedOn: '0000-01-01', closedOn: '0000-01-01' }, 'entry.openedOn'],
    ['seven pictures', { pictures: Array.from({ length: 7 }, newId) }, 'entry.pictures'],
  ])('refuses %s', async (_, fields, path) => {
    expect(await save(fields)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT', path } })
  })

  it('refuses text the platform does not let through', async () => {
    expect(await save({ name: '违规服务站' })).toEqual(refused('TEXT_REFUSED'))
  })
})

describe('the history of a station', () => {
  it('says who changed what from what to what, and only that', async () => {
    await world().must(stations.saveEntry, await changed({ phone: '0571-1111' }), staff, LATER)
    const { changes } = await world().must(stations.changes, { stationId }, staff)
    expect(changes[0]).toEqual({
      ...{ changeId: expect.any(String) as string, at: LATER.toISOString(), by: staff.name },
      ...{ before: { phone: null }, after: { phone: '0571-1111' } },
    })
    expect([changes[1]?.by, changes[1]?.before, changes[1]?.after.name]).toEqual([null, {}, '云谷党群服务站'])
    const stranger = await world().officer({ of: await world().branch() })
    expect(await world().answer(stations.changes, { stationId }, stranger)).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await world().answer(stations.changes, { stationId: newId() }, staff)).toEqual(refused('NO_SUCH_STATION'))
  })

  it('names who ran it before and after', async () => {
    const below = await world().branch({ under: district })
    await world().must(stations.saveEntry, await changed({ organisationId: below.organisationId }), staff, LATER)
    const { organisations } = await world().must(stations.changes, { stationId }, staff)
    expect(organisations.map(({ organisationId }) => organisationId).sort()).toEqual(
      [district.organisationId, below.organisationId].sort(),
    )
    expect(organisations.every(({ organisation }) => organisation)).toBe(true)
  })

  it('has no entry for saving what was there, in whatever order, but the day it was checked', async () => {
    const rooms = ['甲', '乙', '丙'].map((name) => ({ ...meetingRoom, roomId: newId(), name }))
    await world().must(stations.saveEntry, await changed({ rooms }), staff, LATER)
    const tomorrow = new Date(NOON.getTime() + 24 * 3600 * 1000)
    await world().must(stations.saveEntry, await changed({ rooms: [...rooms].reverse() }), staff, tomorrow)
    expect((await world().must(stations.changes, { stationId }, staff)).changes).toHaveLength(2)
    expect((await view()).station.checkedOn).toBe('2026-11-17')
  })

  it('has none for a single day that is different, saved as it was read', async () => {
    const exceptions = [{ day: '2026-12-31', open: [[540, 720] as [number, number]], why: '盘点' }]
    const { entry } = await changed()
    await save({ hours: { ...entry.hours, exceptions } })
    expect((await world().must(stations.changes, { stationId }, staff)).changes).toHaveLength(2)
    await save()
    expect((await world().must(stations.changes, { stationId }, staff)).changes).toHaveLength(2)
  })

  it('cannot be altered by the application', async () => {
    const { database } = world()
    await expect(database.rows(sql`update station_change set after = '{}'`)).rejects.toThrow(/permission denied/)
    await expect(database.rows(sql`delete from station_change`)).rejects.toThrow(/permission denied/)
    await expect(database.rows(sql`update station_report set note = ''`)).rejects.toThrow(/permission denied/)
  })
})

describe('reporting what is not so', () => {
  const report = async (given: Partial<RequestOf<typeof stations.report>> = {}, as?: Person, now = NOON) =>
    world().answer(
      stations.report,
      { reportId: newId(), stationId, kind: 'closed', note: '', ...given },
      as ?? (await world().member()),
      now,
    )

  it('reaches the officers without a name, and comes back with what became of it', async () => {
    const member = await world().member()
    const reportId = newId()
    await report({ reportId, kind: 'place', note: '在对面那栋楼' }, member)
    const { reports } = await world().must(stations.reports, { open: true }, staff)
    expect(reports).toEqual([
      {
        ...{ reportId, station: { stationId, name: '云谷党群服务站' }, kind: 'place', note: '在对面那栋楼' },
        ...{ at: NOON.toISOString(), state: 'open', answer: '' },
      },
    ])
    expect(JSON.stringify(reports)).not.toContain(member.name)

    const settle = { reportId, as: 'mended' as const, answer: '已改到 2 号楼，谢谢' }
    await world().must(stations.settleReport, settle, staff, LATER)
    expect(await world().answer(stations.settleReport, settle, staff)).toMatchObject({ ok: true })
    expect(await world().answer(stations.settleReport, { ...settle, as: 'kept' }, staff)).toEqual(refused('SETTLED'))
    expect((await world().must(stations.myReports, {}, member)).reports).toMatchObject([
      { reportId, state: 'mended', answer: '已改到 2 号楼，谢谢' },
    ])
    const facts = { station: '云谷党群服务站', as: 'mended', answer: '已改到 2 号楼，谢谢' }
    expect(await noticesOf(world(), member)).toMatchObject([{ kind: 'report_settled', facts }])
    expect((await world().must(stations.reports, { open: true }, staff)).reports).toEqual([])
    expect((await world().must(stations.reports, { open: false }, staff)).reports).toHaveLength(1)
  })

  it('is settled alike by all that say the same at once, and by one of those that do not', async () => {
    const settle = (reportId: string, answer: string) =>
      world().answer(stations.settleReport, { reportId, as: 'mended', answer }, staff)
    const [alike, unlike] = [newId(), newId()]
    await report({ reportId: alike })
    await report({ reportId: unlike })
    const same = await Promise.all(Array.from({ length: 10 }, () => settle(alike, '已改')))
    expect(same.every(({ ok }) => ok)).toBe(true)
    const rivals = await Promise.all(['已改', '已修', '已换'].map((answer) => settle(unlike, answer)))
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1)
    expect(rivals.find(({ ok }) => !ok)).toEqual(refused('SETTLED'))
  })

  it('is counted in the list of stations that an officer looks after', async () => {
    await report()
    const { stations: held } = await world().must(stations.held, {}, staff)
    expect(held).toMatchObject([{ stationId, name: '云谷党群服务站', reports: 1, checkedOn: '2026-11-16' }])
    expect((await world().must(stations.held, { search: '没有这个' }, staff)).stations).toEqual([])
  })

  it('tells everybody that a station was found closed once three members said so within a day', async () => {
    const member = await world().member()
    await report({}, member)
    await report()
    await report({}, undefined, new Date(NOON.getTime() - 25 * 3600 * 1000))
    expect((await view()).saidClosed).toBe(false)
    const third = newId()
    await report({ reportId: third })
    expect((await view()).saidClosed).toBe(true)
    await world().must(stations.settleReport, { reportId: third, as: 'kept' }, staff)
    expect((await view()).saidClosed).toBe(false)
  })

  it('is said once by a member, until it was looked into', async () => {
    const member = await world().member()
    const reportId = newId()
    await report({ reportId }, member)
    expect(await report({ reportId }, member)).toMatchObject({ ok: true })
    expect(await report({ reportId })).toEqual(refused('ALREADY_USED'))
    expect(await report({}, member)).toEqual(refused('ALREADY_REPORTED'))
    expect(await report({ kind: 'place' }, member)).toMatchObject({ ok: true })
    await world().must(stations.settleReport, { reportId, as: 'kept' }, staff)
    expect(await report({}, member)).toMatchObject({ ok: true })
  })

  it('has an end', async () => {
    const member = await world().member()
    for (let each = 0; each < 10; each++) await report({ stationId: await world().station() }, member)
    expect(await report({}, member)).toEqual(refused('TOO_MANY'))
  })

  it('says what is wrong, in words that may be read', async () => {
    expect(await report({ kind: 'details' })).toEqual(refused('NOTE_NEEDED'))
    expect(await report({ kind: 'details', note: '违规' })).toEqual(refused('TEXT_REFUSED'))
    expect(await report({ stationId: newId() })).toEqual(refused('NO_SUCH_STATION'))
  })

  it('is settled by who looks after the station alone, in words that may be read', async () => {
    const reportId = newId()
    await report({ reportId })
    const stranger = await world().officer({ of: await world().branch() })
    expect(await world().answer(stations.settleReport, { reportId, as: 'kept' }, stranger)).toEqual(
      refused('NO_SUCH_REPORT'),
    )
    expect((await world().must(stations.reports, { open: true }, stranger)).reports).toEqual([])
    expect(await world().answer(stations.settleReport, { reportId, as: 'kept', answer: '违规' }, staff)).toEqual(
      refused('TEXT_REFUSED'),
    )
  })
})
