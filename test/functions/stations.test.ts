import { newId } from '../../cloudfunctions/_store/new-id'
import { metresBetween, walkingMinutes, type Spot } from '../../core/geo'
import { stations } from '../../core/stations/contract'
import { facilities } from '../../core/stations/offers'
import { NOON } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const HERE: Spot = { lat: 30.28, lng: 120.01 }
/** So many metres to the north of a spot. */
const north = (metres: number, { lat, lng }: Spot = HERE): Spot => ({ lat: lat + metres / 111_195.08, lng })
/** 2026-11-16 is a Monday: at noon all are open that keep office hours. */
const MIDNIGHT = new Date('2026-11-16T23:59:00+08:00')

let somebody: Person
beforeAll(async () => {
  somebody = await world().member()
})

describe('stations nearby', () => {
  it('are the nearest of all, nearest first, with the way in metres and minutes', async () => {
    const { must, station } = world()
    const spots = Array.from({ length: 60 }, (_, index) => ({
      lat: 28 + ((index * 7919) % 1000) / 500,
      lng: 105 + ((index * 104_729) % 1000) / 500,
    }))
    for (const spot of spots) await station({ spot })
    const here = { lat: 29.1, lng: 106.2 }

    const found = (await must(stations.nearby, here, somebody)).stations
    const brute = spots.map((spot) => Math.round(metresBetween(here, spot))).sort((a, b) => a - b)
    expect(found.map(({ metres }) => metres)).toEqual(brute.slice(0, 20))
    expect(found.every(({ metres, minutes }) => minutes === walkingMinutes(metres))).toBe(true)
  })

  it('are those that have what is needed, all of it', async () => {
    const { must, station } = world()
    const spot = { lat: 35, lng: 110 }
    const near = async (wishes: object) =>
      (await must(stations.nearby, { ...spot, ...wishes }, somebody)).stations
        .filter(({ metres }) => metres < 1000)
        .map(({ stationId }) => stationId)
    const room = { roomId: newId(), name: '示例', capacity: 30, facilities: [] }
    const plain = await station({ spot })
    const roomy = await station({ spot: north(10, spot), rooms: [room] })
    const reading = await station({ spot: north(20, spot), facilities: ['reading'] })
    const legal = { kind: 'legal_clinic' as const, name: '法律门诊', note: '示例' }
    const both = await station({ spot: north(30, spot), facilities: ['reading'], offers: [legal] })

    expect(await near({})).toEqual([plain, roomy, reading, both])
    expect(await near({ roomFor: 30 })).toEqual([roomy])
    expect(await near({ roomFor: 31 })).toEqual([])
    expect(await near({ facility: 'reading' })).toEqual([reading, both])
    expect(await near({ facility: 'reading', service: 'legal_clinic' })).toEqual([both])
    expect(await near({ facility: ['reading'], service: ['legal_clinic'] })).toEqual([both])
    expect(await near({ facility: ['reading', 'projector'] })).toEqual([])
    const many = facilities.slice(0, 6)
    expect(await world().send('stations.nearby', { ...spot, facility: many }, somebody)).toMatchObject({
      error: { code: 'BAD_INPUT', path: 'facility' },
    })
  })

  it('that are open now are found behind any number that are closed', async () => {
    const { must, station } = world()
    const spot = { lat: 40, lng: 110 }
    for (let index = 0; index < 130; index++) await station({ spot: north(index, spot) })
    const always = { week: Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]) }
    const open = await station({ spot: north(500, spot), hours: always })
    const far = { ...spot, lat: 45 }
    await station({ spot: far, hours: always })

    const at = async (now: Date) =>
      (await must(stations.nearby, { ...spot, openNow: true }, somebody, now)).stations.map((each) => each.stationId)
    expect(await at(MIDNIGHT)).toEqual([open])
    expect(await at(NOON)).toHaveLength(20)
  })

  it('say until when they are open, or when they open', async () => {
    const { must, station } = world()
    const stationId = await station({ spot: HERE })
    const seen = async (now: Date) => {
      const { station: found } = await must(stations.view, { stationId }, somebody, now)
      return { open: found.open, openUntil: found.openUntil }
    }
    expect(await seen(NOON)).toEqual({ open: true, openUntil: '2026-11-16T10:00:00.000Z' })
    expect(await seen(MIDNIGHT)).toEqual({ open: false, openUntil: '2026-11-17T01:00:00.000Z' })
    expect(await seen(new Date('2026-10-01T12:00:00+08:00'))).toEqual({
      open: false,
      openUntil: '2026-10-08T01:00:00.000Z',
    })
  })

  it('of a position that there is not are refused with what is wrong', async () => {
    expect(await world().send('stations.nearby', { lat: 91, lng: 0 }, somebody)).toMatchObject({
      error: { code: 'BAD_INPUT', path: 'lat' },
    })
    expect(await world().send('stations.nearby', { lat: 30 }, somebody)).toMatchObject({
      error: { code: 'BAD_INPUT', path: 'lng' },
    })
  })
})

describe('the directory', () => {
  it('is read by district and by words, a page at a time', async () => {
    const { must, station } = world()
    for (let index = 10; index < 45; index++) await station({ name: `阵地 ${index}`, district: '建德市' })
    await station({ name: '新安江 100% 站', district: '建德市', address: '白沙路' })

    const first = await must(stations.list, { district: '建德市' }, somebody)
    expect(first.stations).toHaveLength(30)
    const rest = await must(stations.list, { district: '建德市', cursor: first.next! }, somebody)
    expect([rest.stations.length, rest.next]).toEqual([6, null])
    const all = [...first.stations, ...rest.stations].map(({ name }) => name)
    expect(new Set(all).size).toBe(36)

    const named = async (search: string) => (await must(stations.list, { search }, somebody)).stations.length
    expect(await named('100%')).toBe(1)
    expect(await named('白沙')).toBe(1)
    expect(await named('没有这个')).toBe(0)
    expect(await named('建德')).toBe(30)
    expect((await must(stations.districts, {}, somebody)).districts).toContainEqual({
      district: '建德市',
      stations: 36,
    })
  })

  it('says which district is the asker’s own: of their organisation or what is above it, where it has stations', async () => {
    const { must, station, branch, organisation, member } = world()
    await station({ district: '淳安县' })
    const [there, unknown, bare] = [
      await branch({ district: '淳安县', kind: 'general_branch' }),
      await branch(),
      await branch({ district: '上城区' }),
    ]
    const below = await organisation({ under: there })
    const own = async (of: typeof there) => (await must(stations.districts, {}, await member({ of }))).own
    expect([await own(there), await own(below), await own(unknown), await own(bare)]).toEqual([
      '淳安县',
      '淳安县',
      null,
      null,
    ])
  })

  it('is in the order of pinyin, also from one page to the next', async () => {
    const { must, station } = world()
    const names = ['阿里站', '北山站', '重庆站', '上城站', '西溪站', '云谷站']
    for (const name of names.toSorted()) await station({ name, district: '富阳区' })
    for (let index = 10; index < 40; index++) await station({ name: `江边 ${index}`, district: '富阳区' })
    const first = await must(stations.list, { district: '富阳区' }, somebody)
    const rest = await must(stations.list, { district: '富阳区', cursor: first.next! }, somebody)
    const listed = [...first.stations, ...rest.stations].map(({ name }) => name)
    expect(listed.filter((name) => names.includes(name))).toEqual(names)
    expect(listed).toHaveLength(36)
    expect(listed.findIndex((name) => name.startsWith('江边'))).toBe(3)
  })

  it('of those that are open is read on until there are some, or no more', async () => {
    const { must, station } = world()
    for (let index = 0; index < 40; index++) await station({ name: `甲 ${index}`, district: '淳安县' })
    const always = { week: Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]) }
    const open = await station({ name: '乙', district: '淳安县', hours: always })
    const found = await must(stations.list, { district: '淳安县', openNow: true }, somebody, MIDNIGHT)
    expect(found.stations.map(({ stationId }) => stationId)).toEqual([open])
    expect(found.next).toBeNull()
  })

  it('of those that are open is read on no further than three hundred that are closed, and goes on from there', async () => {
    const { must, station, ownerQuery } = world()
    const closed = await station({ name: '甲', district: '示例县' })
    const same = `organisation_id, kind, district, address, lat, lng, hours, facilities, services, largest_room, phone,
      opened_on, closed_on, pictures, sample, updated_at, checked_at`
    await ownerQuery(`
      insert into dangke.station (station_id, name, ${same})
      select gen_random_uuid(), '甲 ' || n, ${same} from dangke.station, generate_series(1, 310) n
      where station_id = '${closed}'`)
    const always = { week: Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]) }
    const open = await station({ name: '乙', district: '示例县', hours: always })
    const asked = { district: '示例县', openNow: true }
    const first = await must(stations.list, asked, somebody, MIDNIGHT)
    expect(first).toEqual({ stations: [], next: expect.any(String) as string })
    const rest = await must(stations.list, { ...asked, cursor: first.next! }, somebody, MIDNIGHT)
    expect(rest).toMatchObject({ stations: [{ stationId: open }], next: null })
  })

  it('has all about a station: rooms, services, hours and who runs it', async () => {
    const { must, station } = world()
    const room = { roomId: newId(), name: '共享会议室', capacity: 24, facilities: ['projector' as const] }
    const offer = { kind: 'medical_check' as const, name: '健康检测', note: '每月两次' }
    const stationId = await station({ rooms: [room], offers: [offer], phone: '0571-00000000' })
    expect((await must(stations.view, { stationId }, somebody)).station).toMatchObject({
      stationId,
      rooms: [room],
      offers: [offer],
      services: ['medical_check'],
      phone: '0571-00000000',
      hours: { closedUntil: null },
    })
  })

  it('has what serves on that day: not what is closed for good, nor what is yet to open', async () => {
    const { must, station, ownerQuery } = world()
    const spot = { lat: 45, lng: 125 }
    const serving = await station({ spot, district: '桐庐县' })
    const closed = await station({ spot, district: '桐庐县' })
    await station({ spot, district: '桐庐县', openedOn: '2026-11-17' })
    await ownerQuery(`update dangke.station set closed_on = '2026-11-16' where station_id = '${closed}'`)

    const near = (await must(stations.nearby, spot, somebody)).stations.filter(({ metres }) => metres === 0)
    const listed = (await must(stations.list, { district: '桐庐县' }, somebody)).stations
    expect([near, listed].map((some) => some.map(({ stationId }) => stationId))).toEqual([[serving], [serving]])
    expect((await must(stations.districts, {}, somebody)).districts).toContainEqual({ district: '桐庐县', stations: 1 })
    expect((await must(stations.view, { stationId: closed }, somebody)).station).toMatchObject({
      closedOn: '2026-11-16',
      open: false,
      openUntil: null,
    })
  })

  it('tells whoever answers for the organisation that runs a station that they do', async () => {
    const { must, station, branch, officer, root } = world()
    const city = await root()
    const district = await branch({ under: city, kind: 'committee' })
    const stationId = await station({ organisationId: district.organisationId })
    const runs = async (as: Person) => (await must(stations.view, { stationId }, as)).runs
    expect(await runs(await officer({ of: city }))).toBe(true)
    expect(await runs(await officer({ of: district }))).toBe(true)
    expect(await runs(await officer({ of: await branch({ under: district }) }))).toBe(false)
    expect(await runs(somebody)).toBe(false)
  })

  it('knows no station that is not there', async () => {
    expect(await world().answer(stations.view, { stationId: newId() }, somebody)).toMatchObject({
      error: { code: 'NO_SUCH_STATION' },
    })
  })
})
