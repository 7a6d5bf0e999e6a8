import type { StationEntry } from '../../core/stations/entry'
import { readPair, readSpot, spotOf, writeSpot } from '../../src/features/stations/upkeep/coordinates'
import { emptyForm, formOf, type EntryForm } from '../../src/features/stations/upkeep/entry-form'
import { isSame, rebase } from '../../src/features/stations/upkeep/parts'
import { readForm, type Wrong } from '../../src/features/stations/upkeep/read-form'

const id = (digit: number) => `${digit}`.repeat(8) + '-1111-4111-8111-111111111111'
const room = { roomId: id(3), name: '共享会议室', capacity: '24', facilities: ['projector' as const] }

const good: EntryForm = {
  ...emptyForm(id(1), '2026-11-20'),
  ...{ name: '云谷党群服务站', district: '西湖区', address: '云谷路 1 号', lat: '30.3253', lng: '120.0942' },
}

const entryOf = (changed: Partial<EntryForm> = {}): StationEntry => {
  const read = readForm({ ...good, ...changed })
  if ('wrong' in read) throw new Error(JSON.stringify(read.wrong))
  return read.entry
}

const wrongOf = (changed: Partial<EntryForm>): Wrong => {
  const read = readForm({ ...good, ...changed })
  return 'wrong' in read ? read.wrong : {}
}

const typed = (lat: string, lng: string, system: 'gcj02' | 'wgs84' = 'gcj02') => ({ lat, lng, system })

describe('a station as it is filled in', () => {
  it('is the entry that is meant', () => {
    expect(entryOf()).toMatchObject({
      ...{ name: '云谷党群服务站', kind: 'room', spot: { lat: 30.3253, lng: 120.0942 }, phone: null, closedOn: null },
      hours: {
        week: [[[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [], []],
        holidays: [],
      },
    })
  })

  it('reads again what was written of an entry', () => {
    const entry = entryOf({
      week: ['9:00-12:00、13:00-18:00', '9:00-18:00', '全天', '18:00-次日2:00', '9:00-18:00', '休息', '休息'],
      ...{ holidays: '', exceptions: '2026-12-31 休息 年终盘点\n2027-01-09 10:00-16:00', closedUntil: '2026-12-01' },
      ...{ phone: '0571-8888 0000', facilities: ['water'], rooms: [room], closedOn: '2027-01-01' },
      offers: [{ kind: 'legal_clinic', name: '法律门诊', note: '每周四' }],
      pictures: [{ fileId: id(4), url: 'https://…' }],
    })
    const form = formOf(entry, [{ fileId: id(4), url: 'https://…' }])
    expect(form.daily).toBe(true)
    expect(readForm(form)).toEqual({ entry })
  })

  it.each([
    ['９：００－１８：００', [[540, 1080]]],
    [
      '9点至12点, 13点至17点30',
      [
        [540, 720],
        [780, 1050],
      ],
    ],
    ['18:00-2:00', [[1080, 1560]]],
    ['全天', [[0, 1440]]],
  ])('takes %s for hours', (hours, expected) =>
    expect(entryOf({ week: Array<string>(7).fill(hours) }).hours.week[0]).toEqual(expected),
  )

  it.each([
    ['０５７１－８８８８００００', '0571-88880000'],
    ['（0571）8888 0000', '0571 8888 0000'],
    ['0571–88880000', '0571-88880000'],
    ['+86 571 88880000', '+86 571 88880000'],
    ['  ', null],
  ])('takes %p for a telephone number', (phone, expected) => expect(entryOf({ phone }).phone).toBe(expected))

  it('takes a number of people in full width', () =>
    expect(entryOf({ rooms: [{ ...room, capacity: '２４' }] }).rooms[0]?.capacity).toBe(24))

  it.each<[string, Partial<EntryForm>, Wrong]>([
    ['no name', { name: ' ' }, { basics: expect.stringContaining('名称') as string }],
    ['no district', { district: '' }, { basics: expect.stringContaining('城区') as string }],
    ['no address', { address: '' }, { basics: expect.stringContaining('地址') as string }],
    ['too long a name', { name: '站'.repeat(41) }, { basics: expect.stringContaining('最多 40 个字') as string }],
    ['two numbers', { phone: '88880000、88881111' }, { basics: expect.stringContaining('电话') as string }],
    ['no place', { lat: '' }, { place: expect.stringContaining('纬度和经度') as string }],
    ['swapped coordinates', { lat: good.lng, lng: good.lat }, { place: expect.stringContaining('填反') as string }],
    [
      'hours that are none',
      { week: ['上午', ...good.week.slice(1)] },
      { hours: expect.stringContaining('周一至周五') as string },
    ],
    [
      'hours that are none of one day',
      { daily: true, week: [...good.week.slice(0, 2), '9:00', ...good.week.slice(3)] },
      { hours: expect.stringContaining('周三的时间') as string },
    ],
    [
      'hours in the wrong order',
      { holidays: '9:00-12:00、11:00-13:00' },
      { hours: expect.stringContaining('节假日') as string },
    ],
    ['a day that is none', { exceptions: '元旦 休息' }, { hours: expect.stringContaining('“元旦 休息”') as string }],
    [
      'a room for nobody',
      { rooms: [room, { ...room, capacity: '0' }] },
      { rooms: expect.stringContaining('房间 2') as string },
    ],
    ['a room without a name', { rooms: [{ ...room, name: '' }] }, { rooms: expect.stringContaining('名称') as string }],
    [
      'two rooms of one name',
      { rooms: [room, { ...room, roomId: id(5) }] },
      { rooms: expect.stringContaining('重复') as string },
    ],
    [
      'a service without a name',
      { offers: [{ kind: 'screening', name: '', note: '' }] },
      { offers: expect.stringContaining('服务') as string },
    ],
    [
      'a last day before the first',
      { closedOn: '2026-11-19' },
      { days: expect.stringContaining('不能早于') as string },
    ],
  ])('says of %s where it is wrong and how', (_, changed, expected) => expect(wrongOf(changed)).toEqual(expected))

  it('says all that is wrong at once', () =>
    expect(Object.keys(wrongOf({ name: '', lat: '', closedOn: '2020-01-01' })).sort()).toEqual([
      'basics',
      'days',
      'place',
    ]))
})

describe('coordinates as they are typed', () => {
  it.each([
    ['30.3253', '120.0942'],
    ['３０．３２５３', '１２０．０９４２'],
    [' 30.3253° ', '120.0942°'],
  ])('reads %s and %s', (lat, lng) => expect(readSpot(typed(lat, lng))).toEqual({ lat: 30.3253, lng: 120.0942 }))

  it('turns those of a satellite into those of a Chinese map, and back', () => {
    const { lat, lng } = spotOf(typed('39.915', '116.404', 'wgs84'))!
    expect([lat.toFixed(4), lng.toFixed(4)]).toEqual(['39.9164', '116.4102'])
    expect(writeSpot({ lat, lng }, 'wgs84')).toEqual(typed('39.915', '116.404', 'wgs84'))
  })

  it.each([
    ['120.0942', '30.3253'],
    // Urumqi: both numbers could be a latitude.
    ['87.6', '43.8'],
  ])('finds %s and %s swapped', (lat, lng) => expect(readSpot(typed(lat, lng))).toContain('填反'))

  it.each([
    ['', ''],
    ['30°16′', '120'],
    ['0x1e', '120'],
    ['91', '200'],
  ])('finds no place at %p and %p', (lat, lng) => expect(spotOf(typed(lat, lng))).toBeNull())

  it.each(['30.3253,120.0942', '120.0942, 30.3253', '１２０．０９４２，３０．３２５３', '30.3253 120.0942'])(
    'reads the pair %s whichever comes first',
    (text) => {
      const pair = readPair(text)!
      expect(spotOf({ ...pair, system: 'gcj02' })).toEqual({ lat: 30.3253, lng: 120.0942 })
    },
  )

  it.each(['30.3253', '30.3253,', '30,25,120', '西湖区 云谷路'])('reads no pair in %p', (text) =>
    expect(readPair(text)).toBeNull(),
  )
})

describe('what was typed while somebody else saved', () => {
  it('goes on top of it', () => {
    const mine = { ...good, phone: '0571-1111', rooms: [room] }
    const theirs = { ...good, name: '云谷党群服务中心', week: Array<string>(7).fill('全天') }
    const { form, both } = rebase(good, mine, theirs)
    expect(form).toEqual({ ...theirs, phone: '0571-1111', rooms: [room] })
    expect(both).toEqual([])
  })

  it('stays where both changed the same, and that is said', () => {
    const mine = { ...good, phone: '0571-1111', lat: '30.4' }
    const theirs = { ...good, phone: '0571-2222', lng: '120.2', name: '云谷党群服务中心' }
    const { form, both } = rebase(good, mine, theirs)
    // Half of each would be a place where nothing is.
    expect(form).toEqual({ ...mine, name: '云谷党群服务中心' })
    expect(both).toEqual(['basics', 'place'])
  })

  it('is no conflict where both wrote the same', () => {
    const mine = { ...good, phone: '0571-1111' }
    expect(rebase(good, mine, mine)).toEqual({ form: mine, both: [] })
  })

  it('is the same where only the address of a picture was signed anew', () => {
    const withPicture = (url: string) => ({ ...good, pictures: [{ fileId: id(4), url }] })
    expect(isSame(withPicture('a'), withPicture('b'))).toBe(true)
    expect(isSame(withPicture('a'), good)).toBe(false)
  })
})
