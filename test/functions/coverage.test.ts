import sql from 'sql-template-tag'
import { entryOf } from '../../cloudfunctions/stations/upkeep/entry-of'
import { newId } from '../../cloudfunctions/_store/new-id'
import { metresBetween, type Spot } from '../../core/geo'
import { stations } from '../../core/stations/contract'
import type { StationEntry } from '../../core/stations/entry'
import type { Hours, OpenInterval } from '../../core/stations/hours'
import type { Person, Unit } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const DAY = '2026-11-16'
const DEGREE_M = 111_195.08
/** So many metres to the north of a spot. */
const north = (metres: number, { lat, lng }: Spot): Spot => ({ lat: lat + metres / DEGREE_M, lng })

/** A district of its own for each test, far from all others. */
let districts = 0
const somewhere = () => {
  const index = ++districts
  return { district: `示例 ${index} 区`, spot: { lat: 20 + index, lng: 90 + index } }
}

let city: Unit
let staff: Person
beforeAll(async () => {
  city = await world().root()
  staff = await world().officer({ of: city, role: 'staff' })
})

const totalOf = async (district: string, day = DAY) =>
  (await world().must(stations.coverage, { day, district }, staff)).total
const coveredOf = async (district: string, day = DAY) => (await totalOf(district, day)).covered

/** Write it down anew in the last minute of a day. */
const rewrite = async (stationId: string, day: string, hours: Partial<Hours>, fields: Partial<StationEntry> = {}) => {
  const { stations: directory, stationEntries } = world().store
  const station = (await directory.find(stationId))!
  const old = entryOf(station)
  const entry = { ...old, hours: { ...old.hours, ...hours }, ...fields }
  const writing = { stationId, changeId: newId(), basis: station.updatedAt, old, entry, pictures: [] }
  expect(await stationEntries.save([writing], null, new Date(`${day}T23:59:00+08:00`))).toBe(true)
}

/** Members who work there. */
const workers = async (
  enterpriseId: string,
  count: number,
  { since = '2020-01-01', ...given }: Parameters<ReturnType<typeof world>['invited']>[0] & { since?: string } = {},
) => {
  for (let index = 0; index < count; index++) {
    const { memberId } = await world().invited(given)
    await world().store.members.employ(memberId, enterpriseId, since)
  }
}

describe('an enterprise is covered', () => {
  it.each([
    [0, 1],
    [922, 1],
    [923, 1],
    [923.49, 1],
    [923.51, 0],
    [924, 0],
    [5000, 0],
  ])('by a station %d m away: %i', async (metres, covered) => {
    const { enterprise, station } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    await station({ spot: north(metres, spot) })
    expect(await coveredOf(district)).toBe(covered)
  })

  it('exactly where a member there is told fifteen minutes, in any direction', async () => {
    const { enterprise, station, must } = world()
    const { district, spot } = somewhere()
    await station({ spot })
    const member = await world().member()
    let within = 0
    for (let index = 0; index < 80; index++) {
      const [angle, metres] = [index * 2.4, 915 + index * 0.2]
      const lat = spot.lat + (metres * Math.sin(angle)) / DEGREE_M
      const at = { lat, lng: spot.lng + (metres * Math.cos(angle)) / DEGREE_M / Math.cos((lat * Math.PI) / 180) }
      await enterprise({ district, spot: at })
      const [nearest] = (await must(stations.nearby, at, member)).stations
      if (nearest!.minutes <= 15) within++
      expect(Math.abs(metresBetween(spot, at) - nearest!.metres)).toBeLessThanOrEqual(0.5)
    }
    expect(within).toBeGreaterThan(20)
    expect(await totalOf(district)).toMatchObject({ enterprises: 80, covered: within })
  })

  it('by a station of another district', async () => {
    const { enterprise, station } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    await station({ spot, district: '隔壁区' })
    expect(await coveredOf(district)).toBe(1)
  })

  it('from the day on which a station opens until the day on which it closes', async () => {
    const { enterprise, station, ownerQuery } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    const stationId = await station({ spot, openedOn: '2026-03-10' })
    await ownerQuery(`update dangke.station set closed_on = '2026-05-20' where station_id = '${stationId}'`)
    const days = ['2026-03-09', '2026-03-10', '2026-05-19', '2026-05-20', '2027-01-01']
    expect(await Promise.all(days.map((day) => coveredOf(district, day)))).toEqual([0, 1, 1, 0, 0])
  })

  it('not by a station that is closed until later', async () => {
    const { enterprise, station } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    await station({ spot, hours: { closedUntil: '2026-12-01' } })
    expect(await coveredOf(district, '2026-11-30')).toBe(0)
    expect(await coveredOf(district, '2026-12-01')).toBe(1)
  })

  it('though a day that there is none of was stored of a station once, and put right since', async () => {
    const { enterprise, station, must } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    const bad = { closedUntil: '0000-01-02', exceptions: [{ day: '0000-01-01', open: [], why: null }] }
    const stationId = await station({ spot, hours: { ...bad, week: never, holidays: morning } })
    const asked = { day: '2026-11-18', district, ...spot }
    expect(await coveredOf(district, asked.day)).toBe(0)
    await rewrite(stationId, '2026-11-18', { ...bad, week: [morning, ...never.slice(1)] })
    await rewrite(stationId, '2026-11-19', { closedUntil: null, exceptions: [] })
    expect(await coveredOf(district, '2026-11-17')).toBe(0)
    expect(await coveredOf(district, asked.day)).toBe(1)
    expect(await coveredOf(district, '2026-11-20')).toBe(1)
    expect((await must(stations.gaps, asked, staff)).gaps).toEqual([])
    expect((await must(stations.whatIf, asked, staff)).gained.enterprises).toBe(0)
    expect((await must(stations.surroundings, asked, staff)).stations[0]).toMatchObject({ stationId })
  })

  const never: OpenInterval[][] = [[], [], [], [], [], [], []]
  const morning: OpenInterval[] = [[540, 720]]

  it('not by a station that never opens, which leaves its gap', async () => {
    const { enterprise, station, must } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    await station({ spot, hours: { week: never, holidays: null } })
    const asked = { day: '2026-11-18', district, ...spot }
    expect(await coveredOf(district, asked.day)).toBe(0)
    expect((await must(stations.gaps, asked, staff)).gaps).toMatchObject([{ enterprises: 1 }])
    expect((await must(stations.whatIf, asked, staff)).gained.enterprises).toBe(1)
  })

  it.each<[string, Partial<Hours>, Record<string, number>]>([
    ['a week, on its closed days too', {}, { '2026-11-20': 1, '2026-11-21': 1, '2026-11-22': 1 }],
    ['one day a week', { week: [morning, ...never.slice(1)] }, { '2026-11-16': 1, '2026-11-19': 1, '2026-11-22': 1 }],
    [
      'a week with a closed day',
      { exceptions: [{ day: '2026-11-18', open: [], why: null }] },
      { '2026-11-17': 1, '2026-11-18': 1 },
    ],
    [
      'single days only, in the week around each',
      { week: never, exceptions: [{ day: '2026-11-18', open: morning, why: null }] },
      { '2026-11-14': 0, '2026-11-15': 1, '2026-11-18': 1, '2026-11-21': 1, '2026-11-22': 0 },
    ],
    [
      'no day, and an exception that is closed as well',
      { week: never, exceptions: [{ day: '2026-11-18', open: [], why: null }] },
      { '2026-11-18': 0 },
    ],
    [
      'public holidays only, in the week around each',
      { week: never, holidays: morning },
      { '2026-11-18': 0, '2026-09-30': 1, '2026-10-01': 1, '2026-10-14': 0 },
    ],
    [
      'public holidays only, but for the one there is',
      { week: never, holidays: morning, exceptions: [{ day: '2026-01-01', open: [], why: null }] },
      { '2025-12-29': 0, '2025-12-30': 1 },
    ],
  ])('by a station that opens on %s', async (_, hours, expected) => {
    const { enterprise, station } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    await station({ spot, hours })
    const seen = await Promise.all(Object.keys(expected).map((day) => coveredOf(district, day)))
    expect(seen).toEqual(Object.values(expected))
  })

  it('on each day before the one on which its closure was written down, also where that was put off since', async () => {
    const { enterprise, station } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    const stationId = await station({ spot })
    await rewrite(stationId, '2026-11-18', { closedUntil: '2026-12-01' })
    await rewrite(stationId, '2026-11-22', { closedUntil: '2026-12-20' })
    const days = ['2026-11-17', '2026-11-18', '2026-11-21', '2026-11-22', '2026-12-19', '2026-12-20']
    expect(await Promise.all(days.map((day) => coveredOf(district, day)))).toEqual([1, 0, 0, 0, 0, 1])
  })

  it('on each day as stations were written down by the end of it, whatever is written later', async () => {
    const { enterprise, station } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot })
    const stationId = await station({ spot })
    const counted = () =>
      Promise.all(['17', '18', '21', '22', '26', '30'].map((day) => coveredOf(district, `2026-11-${day}`)))

    await rewrite(stationId, '2026-11-18', { closedUntil: '2026-12-18' })
    expect(await counted()).toEqual([1, 0, 0, 0, 0, 0])
    await rewrite(stationId, '2026-11-22', { closedUntil: null })
    expect(await counted()).toEqual([1, 0, 0, 1, 1, 1])
    await rewrite(stationId, '2026-11-23', { closedUntil: '2026-11-24' })
    expect(await counted()).toEqual([1, 0, 0, 1, 1, 1])
    await rewrite(stationId, '2026-11-26', {}, { spot: north(70_000, spot) })
    expect(await counted()).toEqual([1, 0, 0, 1, 0, 0])
    await rewrite(stationId, '2026-11-28', {}, { spot, openedOn: '2026-11-21' })
    expect(await counted()).toEqual([1, 0, 0, 1, 0, 1])
    await rewrite(stationId, '2026-11-29', {}, { closedOn: '2026-11-29' })
    expect(await counted()).toEqual([1, 0, 0, 1, 0, 0])
    expect(await coveredOf(district, '2026-11-28')).toBe(1)
    await rewrite(stationId, '2026-12-01', {}, { closedOn: null })
    expect(await counted()).toEqual([1, 0, 0, 1, 0, 0])
    expect(await coveredOf(district, '2026-12-01')).toBe(1)
  })

  it('where a station has moved since, and the ways to it and the map are of the day too', async () => {
    const { enterprise, station, must } = world()
    const { district, spot } = somewhere()
    await enterprise({ district, spot: north(2000, spot) })
    const stationId = await station({ spot, name: '旧名' })
    await rewrite(stationId, '2026-11-20', {}, { spot: north(4000, spot), name: '新名' })
    await rewrite(stationId, '2026-11-22', {}, { spot: north(7000, spot) })

    const seen = async (day: string) => {
      const { stations: open } = await must(stations.surroundings, { day, district, ...spot }, staff)
      const { gaps } = await must(stations.gaps, { day, district }, staff)
      const gained = await must(stations.whatIf, { day, district, ...north(2000, spot) }, staff)
      const { name, spot: at } = open.find((each) => each.stationId === stationId)!
      return [name, Math.round(metresBetween(spot, at)), gaps[0]!.minutes, gained.gained.enterprises]
    }
    expect(await seen('2026-11-19')).toEqual(['旧名', 0, 33, 1])
    expect(await seen('2026-11-20')).toEqual(['新名', 4000, 33, 1])
    expect(await seen('2026-11-22')).toEqual(['新名', 7000, 82, 1])
  })
})

describe('a report counts', () => {
  it('the enterprises that were there on the day, and those that had a party organisation', async () => {
    const { enterprise, branch } = world()
    const { district, spot } = somewhere()
    const { organisationId } = await branch()
    await enterprise({ district, spot, fromOn: '2026-02-01', organised: { organisationId, on: '2026-04-01' } })
    await enterprise({ district, spot, untilOn: '2026-03-01' })
    const counted = async (day: string) => {
      const { enterprises, organised } = await totalOf(district, day)
      return [enterprises, organised]
    }
    expect(await counted('2026-01-31')).toEqual([1, 0])
    expect(await counted('2026-02-01')).toEqual([2, 0])
    expect(await counted('2026-03-01')).toEqual([1, 0])
    expect(await counted('2026-03-31')).toEqual([1, 0])
    expect(await counted('2026-04-01')).toEqual([1, 1])
  })

  it('party members who worked there on the day, and no others', async () => {
    const { enterprise, station, ownerQuery, invited, store } = world()
    const { district, spot } = somewhere()
    const covered = await enterprise({ district, spot })
    const far = await enterprise({ district, spot: north(9000, spot) })
    await station({ spot })
    await workers(covered, 2)
    await workers(covered, 1, { status: 'probationary' })
    await workers(covered, 1, { status: 'activist' })
    await workers(covered, 1, { status: 'masses' })
    await workers(far, 2, { since: '2026-11-16' })
    await workers(far, 1, { since: '2026-11-17' })
    await workers(far, 1, { joinedOn: '2026-11-17' })
    const { memberId } = await invited()
    await store.members.employ(memberId, far, '2020-01-01')
    await ownerQuery(`update dangke.member set left_on = '2026-11-16' where member_id = '${memberId}'`)

    const counted = async (day: string) => {
      const { members, membersCovered } = await totalOf(district, day)
      return [members, membersCovered]
    }
    expect(await counted('2026-11-15')).toEqual([4, 3])
    expect(await counted('2026-11-16')).toEqual([5, 3])
    expect(await counted('2026-11-17')).toEqual([7, 3])
  })

  it('each enterprise in its district, the least covered district first, and all of them together', async () => {
    const { enterprise, station, must, branch, officer } = world()
    const [one, other] = [somewhere(), somewhere()]
    const above = await branch({ under: city, kind: 'committee' })
    for (const { district } of [one, other]) await branch({ under: above, district })
    for (let index = 0; index < 3; index++) await enterprise(one)
    await enterprise({ ...one, spot: north(5000, one.spot) })
    await enterprise(other)
    await station({ spot: one.spot })

    const seen = await must(stations.coverage, { day: DAY }, await officer({ of: above }))
    expect(seen.districts.map(({ district, enterprises, covered }) => [district, enterprises, covered])).toEqual([
      [other.district, 1, 0],
      [one.district, 4, 3],
    ])
    expect(seen.total).toMatchObject({ enterprises: 5, covered: 3 })
    expect(metresBetween(seen.districts[1]!.middle, north(1250, one.spot))).toBeLessThan(1)
  })

  it('nothing where there is nothing', async () => {
    const { must } = world()
    const asked = { day: DAY, district: '没有这个区' }
    expect(await must(stations.coverage, asked, staff)).toEqual({
      watched: ['没有这个区'],
      total: { enterprises: 0, covered: 0, organised: 0, members: 0, membersCovered: 0 },
      districts: [],
    })
    expect(await must(stations.gaps, asked, staff)).toEqual({ gaps: [], next: null })
    expect(await must(stations.whatIf, { ...asked, lat: 0, lng: 0 }, staff)).toEqual({
      enterprises: 0,
      covered: 0,
      gained: { enterprises: 0, members: null },
    })
  })
})

describe('the gaps', () => {
  it('are the places where one more station would bring in the most, with the way to the nearest there is', async () => {
    const { enterprise, station, must } = world()
    const { district, spot } = somewhere()
    await station({ spot: north(-2000, spot) })
    for (let index = 0; index < 3; index++) await enterprise({ district, spot: north(index, spot) })
    const busy = await enterprise({ district, spot: north(5000, spot), name: '人多的企业' })
    await workers(busy, 6)
    await enterprise({ district, spot: north(-2000, spot) })

    const { gaps, next } = await must(stations.gaps, { day: DAY, district }, staff)
    expect(gaps).toEqual([
      expect.objectContaining({ enterpriseId: busy, name: '人多的企业', enterprises: 1, members: 6, minutes: 114 }),
      expect.objectContaining({ district, enterprises: 3, members: null, minutes: 33 }),
    ])
    expect(next).toBeNull()
  })

  it('come a page at a time, none of them twice', async () => {
    const { enterprise, must } = world()
    const { district, spot } = somewhere()
    for (let index = 0; index < 23; index++) await enterprise({ district, spot: north(index * 1500, spot) })
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < 3; page++) {
      const { gaps, next } = await must(stations.gaps, { day: DAY, district, cursor }, staff)
      seen.push(...gaps.map(({ enterpriseId }) => enterpriseId))
      cursor = next ?? undefined
    }
    expect([seen.length, new Set(seen).size, cursor]).toEqual([23, 23, undefined])
  })

  it('end after the hundredth, whatever cursor is sent', async () => {
    const { enterprise, must } = world()
    const { district, spot } = somewhere()
    for (let index = 0; index < 101; index++) await enterprise({ district, spot: north(index * 1000, spot) })
    const asked = { day: DAY, district }
    const last = await must(stations.gaps, { ...asked, cursor: '90' }, staff)
    expect([last.gaps.length, last.next]).toEqual([10, null])
    expect(await must(stations.gaps, { ...asked, cursor: '999999' }, staff)).toEqual({ gaps: [], next: null })
  })

  it('are filled by stations in their places: each brings what its gap said', async () => {
    const { enterprise, station, must } = world()
    const { district, spot } = somewhere()
    for (let index = 0; index < 12; index++) await enterprise({ district, spot: north(index * index * 90, spot) })
    const { gaps } = await must(stations.gaps, { day: DAY, district }, staff)
    for (const gap of gaps) {
      const before = await coveredOf(district)
      await station({ spot: gap.spot })
      expect((await coveredOf(district)) - before).toBe(gap.enterprises)
    }
    expect(await totalOf(district)).toMatchObject({ enterprises: 12, covered: 12 })
  })
})

describe('what a station would bring', () => {
  it('is what it brings once it is there', async () => {
    const { enterprise, station, must } = world()
    const { district, spot } = somewhere()
    for (let index = 0; index < 30; index++) {
      const enterpriseId = await enterprise({ district, spot: north(index * 97, spot) })
      await workers(enterpriseId, index % 3)
    }
    await station({ spot: north(300, spot) })
    const tried = north(1700, spot)

    const before = await totalOf(district)
    const { gained, ...now } = await must(stations.whatIf, { day: DAY, district, ...tried }, staff)
    await station({ spot: tried })
    const after = await totalOf(district)

    expect(now).toEqual({ enterprises: 30, covered: before.covered })
    expect(gained).toEqual({
      enterprises: after.covered - before.covered,
      members: after.membersCovered - before.membersCovered,
    })
    expect(gained.enterprises).toBeGreaterThan(5)
  })
})

describe('nobody is told apart', () => {
  it('by a number of members below five, of an enterprise, a gap or a station that might be', async () => {
    const { enterprise, must } = world()
    const { district, spot } = somewhere()
    const [four, five] = [await enterprise({ district, spot }), await enterprise({ district, spot: north(3000, spot) })]
    await workers(four, 4)
    await workers(five, 5)

    const near = await must(stations.surroundings, { day: DAY, district, ...spot }, staff)
    expect(near.enterprises.map(({ enterpriseId, members }) => [enterpriseId, members])).toEqual([
      [four, null],
      [five, 5],
    ])
    const { gaps } = await must(stations.gaps, { day: DAY, district }, staff)
    expect(gaps.map(({ enterpriseId, members }) => [enterpriseId, members])).toEqual([
      [five, 5],
      [four, null],
    ])
    expect((await must(stations.whatIf, { day: DAY, district, ...spot }, staff)).gained.members).toBeNull()
    expect((await totalOf(district)).members).toBe(9)
  })
})

describe('the surroundings of a spot', () => {
  it('are the nearest enterprises and the stations that are open that day', async () => {
    const { enterprise, station, must, branch } = world()
    const { district, spot } = somewhere()
    const { organisationId } = await branch()
    const far = await enterprise({ district, spot: north(2000, spot) })
    const near = await enterprise({ district, spot, organised: { organisationId, on: '2026-01-01' } })
    const open = await station({ spot: north(100, spot) })
    const closed = await station({ spot: north(2000, spot), openedOn: '2026-11-17' })

    const seen = await must(stations.surroundings, { day: DAY, district, ...spot }, staff)
    expect(seen.enterprises.map(({ enterpriseId, covered, organised }) => [enterpriseId, covered, organised])).toEqual([
      [near, true, true],
      [far, false, false],
    ])
    expect(seen.stations[0]!.stationId).toBe(open)
    expect(seen.stations.map(({ stationId }) => stationId)).not.toContain(closed)
  })

  it('are as many as a map has room for', async () => {
    const { enterprise, must } = world()
    const { district, spot } = somewhere()
    for (let index = 0; index < 205; index++) await enterprise({ district, spot: north(index, spot) })
    const { enterprises } = await must(stations.surroundings, { day: DAY, district, ...spot }, staff)
    expect(enterprises).toHaveLength(200)
    expect(metresBetween(enterprises[199]!.spot, north(199, spot))).toBeLessThan(0.1)
  })
})

describe('coverage is for committees', () => {
  const actions = [stations.coverage, stations.gaps, stations.whatIf, stations.surroundings] as const
  const input = { day: DAY, lat: 30, lng: 120 }
  const codes = async (as: Person, district?: string) => {
    const answers = await Promise.all(actions.map(({ name }) => world().send(name, { ...input, district }, as)))
    return answers.map((answer) => (answer.ok ? 'OK' : answer.error.code))
  }
  const each = (code: string) => actions.map(() => code)

  it('and not for officers of branches', async () => {
    const { officer, branch } = world()
    expect(await codes(await officer({ of: await branch() }))).toEqual(each('ONLY_COMMITTEES'))
    expect(await codes(await officer({ of: await branch({ kind: 'general_branch' }) }))).toEqual(
      each('ONLY_COMMITTEES'),
    )
  })

  it('each of which sees its own district and no other', async () => {
    const { officer, branch, enterprise, must } = world()
    const [own, other] = [somewhere(), somewhere()]
    const committee = await branch({ kind: 'committee', district: own.district })
    const as = await officer({ of: committee })
    await enterprise(own)
    await enterprise(other)

    expect(await codes(as, own.district)).toEqual(each('OK'))
    expect(await codes(as, other.district)).toEqual(each('NOT_YOUR_DISTRICT'))
    const seen = await must(stations.coverage, { day: DAY }, as)
    expect(seen.districts.map(({ district }) => district)).toEqual([own.district])
    expect(seen.total.enterprises).toBe(1)
    expect(seen.watched).toEqual([own.district])
    expect((await must(stations.coverage, { day: DAY }, staff)).watched).toBeNull()
    const near = await must(stations.surroundings, { day: DAY, ...other.spot }, as)
    expect(near.enterprises).toHaveLength(1)
    expect((await must(stations.whatIf, { day: DAY, ...other.spot }, as)).gained.enterprises).toBe(0)
    expect(await codes(staff, other.district)).toEqual(each('OK'))
  })
})

describe('what makes no sense', () => {
  it.each([
    ['stations.coverage', { day: '2026-02-30' }, 'day'],
    ['stations.coverage', { day: '0000-01-01' }, 'day'],
    ['stations.coverage', { day: '9999-12-31' }, 'day'],
    ['stations.coverage', { day: 'infinity' }, 'day'],
    ['stations.coverage', {}, 'day'],
    ['stations.coverage', { day: DAY, district: '' }, 'district'],
    ['stations.gaps', { day: DAY, cursor: '-1' }, 'cursor'],
    ['stations.gaps', { day: DAY, cursor: '1e9' }, 'cursor'],
    ['stations.gaps', { day: DAY, cursor: newId() }, 'cursor'],
    ['stations.whatIf', { day: DAY, lat: 91, lng: 0 }, 'lat'],
    ['stations.whatIf', { day: DAY, lat: 30 }, 'lng'],
    ['stations.surroundings', { day: DAY, lat: 'NaN', lng: 120 }, 'lat'],
  ])('%s %j is refused with what is wrong', async (name, input, path) => {
    expect(await world().send(name, input, staff)).toMatchObject({ error: { code: 'BAD_INPUT', path } })
  })
})

test('the application cannot rewrite an enterprise', async () => {
  await world().enterprise()
  await expect(world().database.rows(sql`update enterprise set name = ''`)).rejects.toThrow('permission denied')
})
