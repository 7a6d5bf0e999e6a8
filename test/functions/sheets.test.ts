import { setTimeout } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { readXlsx } from 'hucre/xlsx'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { OutputOf } from '../../core/action'
import { lectures } from '../../core/lectures/contract'
import { MAX_HELD } from '../../core/lectures/room'
import { activities } from '../../core/activities/contract'
import { stations } from '../../core/stations/contract'
import type { SheetReport } from '../../core/stations/sheet'
import { NOON, refused } from '../answer'
import type { Person, Unit } from '../people'
import { book, csv, gbk, table, written, type Cells } from '../sheets'
import { openWorld } from '../world'

const world = openWorld()

const LATER = new Date(NOON.getTime() + 60_000)

/** A committee of its own for each test, so that none sees another's stations among its own. */
let district: Unit
let branch: Unit
let staff: Person
/** Names are looked for in the whole directory. */
let name: string
let place: string
let spots = 0
/** Far from what other tests wrote down. */
let spot: { 纬度: number; 经度: number }
beforeEach(async () => {
  district = await world().branch({ kind: 'committee', name: `区委 ${newId()}` })
  branch = await world().organisation({ under: district, name: `支部 ${newId()}` })
  staff = await world().officer({ of: district, role: 'staff' })
  name = `云谷${newId().slice(-8)}站`
  place = `区${newId().slice(-8)}`
  spots++
  spot = { 纬度: 29.5 + spots * 0.015, 经度: 120.0942 }
})

const row = (given: Cells = {}): Cells => written({ 名称: name, 城区: place, ...spot, ...given })

const upload = async (bytes: Uint8Array, as = staff): Promise<string> => {
  const fileId = newId()
  const { cloudPath } = await world().must(lectures.place, { fileId, extension: 'xlsx' }, as)
  // The name says what the platform made of the bytes, as it does where files are kept.
  const location = cloudPath.replace(/xlsx$/, bytes[0] === 0x50 ? 'xlsx' : 'csv')
  world().media.put(location, bytes)
  await world().must(lectures.receive, { fileId, purpose: 'sheet', location }, as)
  return fileId
}

const check = async (bytes: Uint8Array, as = staff, given: object = {}) =>
  world().must(stations.checkSheet, { fileId: await upload(bytes, as), ...given }, as)

const checkRows = async (...rows: Cells[]) => (await check(await book(table(rows)))).report

/** Check a file and import what was checked. */
const bring = async (bytes: Uint8Array, as = staff, importId = newId(), now = NOON) => {
  const fileId = await upload(bytes, as)
  const { seen, report } = await world().must(stations.checkSheet, { fileId }, as, now)
  const input = { fileId, importId, seen }
  return { input, report, answer: await world().answer(stations.importSheet, input, as, now) }
}

const bringRows = async (...rows: Cells[]) => {
  const { answer } = await bring(await book(table(rows)))
  expect(answer).toMatchObject({ ok: true, data: { importedAt: expect.any(String) as string } })
  return (answer as { data: OutputOf<typeof stations.importSheet> }).data.report
}

const held = async (as = staff) => (await world().must(stations.held, {}, as)).stations
const entry = async (as = staff) => {
  const { stationId } = (await held(as))[0]!
  return { stationId, ...(await world().must(stations.entry, { stationId }, as)) }
}

/** One more office of somebody's. */
const appoint = ({ memberId }: Person, { organisationId }: Unit) =>
  world().ownerQuery(
    `insert into dangke.officer (member_id, organisation_id, role, since)
     values ('${memberId}', '${organisationId}', 'staff', '2020-01-01')`,
  )

/** `heading code` of each problem, with the rows that are told. */
const said = ({ groups }: SheetReport) =>
  groups.map(
    ({ heading, code, examples }) => `${heading ?? '-'} ${code} ${examples.map((each) => each.row ?? '-').join()}`,
  )

describe('a good sheet', () => {
  const full = () =>
    row({
      类型: '枢纽',
      坐标系: 'WGS-84',
      节假日: '休息',
      特别日期: '2026-12-31 休息 年终盘点；2027-01-04 10:00-12:00',
      暂停至: '2026-12-01',
      设施: '图书角、饮水',
      电话: '0571-88880000',
      服务: '法律咨询：法律门诊：每周四下午；观影',
      房间: '一号会议室:20（投影、饮水）、谈心室(6人)',
      管理组织: branch.name,
      启用日期: '2023年1月2日',
      停用日期: new Date('2030-06-30T00:00:00Z'),
    })

  it('is checked without anything being written, and imported as it was checked', async () => {
    const file = await upload(await book(table([full(), row({ 名称: `${name}二`, ...far(1) })])))
    const { report, seen } = await world().must(stations.checkSheet, { fileId: file }, staff)
    expect(report).toMatchObject({ rows: 2, added: 2, changed: 0, unchanged: 0, errors: 0, warnings: 0, groups: [] })
    expect(await held()).toEqual([])

    const input = { fileId: file, importId: newId(), seen }
    const answer = await world().answer(stations.importSheet, input, staff)
    expect(answer).toEqual({ ok: true, data: { importedAt: NOON.toISOString(), report } })
    expect((await held()).map((each) => each.name)).toEqual([name, `${name}二`])

    const { entry: is, stationId } = await entry()
    expect(is).toMatchObject({
      ...{ name, kind: 'hub', district: place, address: '示例路 1 号', organisationId: branch.organisationId },
      ...{ facilities: ['reading', 'water'], phone: '0571-88880000', openedOn: '2023-01-02', closedOn: '2030-06-30' },
      offers: [
        { kind: 'legal_clinic', name: '法律门诊', note: '每周四下午' },
        { kind: 'screening', name: '观影', note: '' },
      ],
      rooms: [
        { name: '一号会议室', capacity: 20, facilities: ['projector', 'water'] },
        { name: '谈心室', capacity: 6, facilities: [] },
      ],
      hours: {
        week: [[[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [], []],
        holidays: [],
        exceptions: [
          { day: '2026-12-31', open: [], why: '年终盘点' },
          { day: '2027-01-04', open: [[600, 720]], why: null },
        ],
        closedUntil: '2026-12-01',
      },
    })
    // WGS-84 lies some five hundred metres off in Hangzhou.
    expect(is.spot.lat - spot.纬度).toBeCloseTo(-0.0025, 2)
    expect(is.spot.lng - spot.经度).toBeCloseTo(0.0047, 2)
    const { changes } = await world().must(stations.changes, { stationId }, staff)
    expect(changes).toMatchObject([{ by: staff.name, before: {}, after: { name } }])
  })

  it('goes out again and comes back without changing anything, whatever was written', async () => {
    const stationId = await world().station({
      organisationId: branch.organisationId,
      name: '=HYPERLINK("x")',
      address: '+1；2',
      spot: { lat: 30.28123456789012, lng: 120.01 },
      phone: '+86 571 8888',
      offers: [{ kind: 'screening', name: '电影：周末；场', note: '第一行\n第二行；第三' }],
      rooms: [{ roomId: newId(), name: '大、小（会）议室', capacity: 5, facilities: ['projector'] }],
      hours: { exceptions: [{ day: '2026-12-31', open: [[540, 600]], why: '盘点；半天' }], closedUntil: '2026-01-01' },
    })
    const { url, name: called, stations: count } = await world().must(stations.exportSheet, { what: 'stations' }, staff)
    expect([called, count]).toEqual(['阵地名录 2026-11-16.xlsx', 1])
    const location = url.replace('/media/', '')
    const file = await world().media.read(location, 0, await world().media.size(location))
    const { sheets } = await readXlsx(file)
    expect(sheets.map((each) => each.name)).toEqual(['阵地', '填写说明'])
    // No cell is a formula, whatever it begins with.
    expect([...(sheets[0]!.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
    expect(sheets[0]!.rows[1]).toEqual(expect.arrayContaining([stationId, '=HYPERLINK("x")', '+1；2', '+86 571 8888']))

    const { report, answer } = await bring(file)
    expect(report).toMatchObject({ rows: 1, added: 0, changed: 0, unchanged: 1, errors: 0, warnings: 0, changes: [] })
    expect(answer).toMatchObject({ ok: true })
    expect((await world().must(stations.changes, { stationId }, staff)).changes).toHaveLength(1)
  })

  it('changes the station of the same name and organisation, in what the sheet has columns for', async () => {
    await bringRows(row({ 电话: '0571-1', 设施: '饮水', 房间: '谈心室:6' }))
    const before = await entry()
    const report = await bringRows(row({ 电话: '0571-88880000', 房间: '谈心室:8' }))
    expect(report).toMatchObject({ added: 0, changed: 1 })
    expect(report.changes).toEqual([
      { heading: '电话', count: 1 },
      { heading: '房间', count: 1 },
    ])
    const after = await entry()
    expect(after.entry).toEqual({
      ...before.entry,
      phone: '0571-88880000',
      rooms: [{ ...before.entry.rooms[0], capacity: 8 }],
    })
  })

  it('takes what is still to come at a station along when it moves', async () => {
    const { must, activityEntry } = world()
    await bringRows(row())
    const { stationId } = await entry()
    const activity = await activityEntry({
      ...{ organisationId: district.organisationId, place: { kind: 'station', stationId, roomId: null } },
      ...{ from: '2026-11-19T02:00:00.000Z', until: '2026-11-19T03:00:00.000Z' },
    })
    const activityId = newId()
    const input = { activityId, changeId: newId(), basis: null, entry: activity, publish: true }
    await must(activities.save, input, staff)
    await bringRows(row({ 纬度: spot.纬度 + 0.003 }))
    const there = { lat: spot.纬度 + 0.003, lng: spot.经度 }
    const [first] = (await must(activities.nearby, there, await world().member())).activities
    expect(first).toMatchObject({ activityId, metres: 0 })
  })

  it('reads what is typed in full width, and telephone numbers as a form reads them', async () => {
    await bringRows(
      row({ 房间: '一号会议室：２０（投影、饮水）、谈心室（６人）', 电话: '（0571）88888888' }),
      row({ 名称: `${name}二`, 电话: '0571—88888888', ...far(1) }),
    )
    const [first, second] = await held()
    const entryOf = async ({ stationId }: { stationId: string }) =>
      (await world().must(stations.entry, { stationId }, staff)).entry
    expect(await entryOf(first!)).toMatchObject({
      phone: '0571 88888888',
      rooms: [
        { name: '一号会议室', capacity: 20, facilities: ['projector', 'water'] },
        { name: '谈心室', capacity: 6 },
      ],
    })
    expect((await entryOf(second!)).phone).toBe('0571-88888888')
  })

  it('renames the station of a number', async () => {
    await bringRows(row())
    const { stationId } = await entry()
    expect(await bringRows(row({ 编号: stationId.toUpperCase(), 名称: `${name}新` }))).toMatchObject({ changed: 1 })
    expect(await held()).toMatchObject([{ stationId, name: `${name}新` }])
  })

  it('is read with its columns in any order, under a title, with notes in its headings', async () => {
    const [headings, values] = table([row()]) as [string[], unknown[]]
    const noted = headings.map((each) => ` *${each}（必填）`).reverse()
    const rows = [['杭州市阵地一览表'], [], noted, [...values].reverse()] as string[][]
    const { report } = await check(await book(rows))
    expect(report).toMatchObject({ rows: 1, added: 1, errors: 0, warnings: 0 })
  })

  it.each<[string, (text: string) => Buffer, string]>([
    ['in UTF-8', (text) => Buffer.from(text), ','],
    ['in UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`), ','],
    ['in GBK', gbk, ','],
    ['in UTF-16 between tabs', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), '\t'],
    ['between semicolons', (text) => Buffer.from(text), ';'],
  ])('may be CSV %s', async (_, encode, separator) => {
    const rows = [row({ 电话: '="0571-8888"', 地址: '镕园,"甲"座' }), row({ 名称: `${name}二`, ...far(1) })]
    const { report, answer } = await bring(encode(csv(rows, separator)))
    expect(report).toMatchObject({ rows: 2, added: 2, errors: 0, warnings: 0 })
    expect(answer).toMatchObject({ ok: true })
    expect((await entry()).entry).toMatchObject({ name, phone: '0571-8888', address: '镕园,"甲"座' })
  })

  it('has an empty template, which says how it is filled in', async () => {
    const { url, name: called } = await world().must(stations.exportSheet, { what: 'template' }, staff)
    const location = url.replace('/media/', '')
    const { report } = await check(await world().media.read(location, 0, await world().media.size(location)))
    expect([called, said(report)]).toEqual(['阵地导入模板.xlsx', ['- NO_ROWS -']])
  })
})

describe('a bad sheet', () => {
  it('is told each row, column and text that is wrong, and nothing of it is imported', async () => {
    const rows = [
      row({ 类型: '大厅' }),
      row({ 名称: '', 纬度: '北边' }),
      row({ 名称: `${name}三`, 纬度: 120.0942, 经度: 30.3253 }),
      row({ 名称: `${name}四`, 开放时间: '看情况', 特别日期: '2026-02-30 休息', 暂停至: '明天' }),
      row({ 名称: `${name}五`, 设施: '饮水、泳池', 服务: '理发', 房间: '大会议室', 电话: '打给小王' }),
      row({ 名称: '长'.repeat(41), 城区: null, 坐标系: 'UTM', ...far(1) }),
      row({ 名称: `${name}六`, 启用日期: '2026-01-02', 停用日期: '2026-01-01', ...far(2) }),
      row({ 名称: `${name}七`, 纬度: 300, ...{ 经度: 400 } }),
    ]
    const { report, answer } = await bring(await book(table(rows)))
    expect(said(report)).toEqual([
      '类型 KIND 2',
      '名称 EMPTY 3',
      '纬度 NOT_DEGREES 3',
      '纬度 SWAPPED 4',
      '开放时间 WEEK 5',
      '特别日期 EXCEPTIONS 5',
      '暂停至 DAY 5',
      '设施 FACILITY 6',
      '服务 SERVICE 6',
      '房间 ROOM 6',
      '城区 EMPTY 7',
      '坐标系 SYSTEM 7',
      '停用日期 CLOSED_BEFORE_OPENED 8',
      '纬度 OUT_OF_RANGE 9',
    ])
    expect(report.groups[7]).toEqual({
      ...{ level: 'error', code: 'FACILITY', heading: '设施', count: 1 },
      says: '没有这种设施，请从模板列出的里面选',
      examples: [{ row: 6, given: '饮水、泳池', about: '泳池' }],
    })
    expect([report.errors, report.rows]).toEqual([14, 8])
    expect(answer).toEqual({ ok: true, data: { importedAt: null, report } })
    expect(await held()).toEqual([])
  })

  it.each<[string, Cells, string]>([
    ['a name too long', { 名称: '长'.repeat(41) }, '名称 TOO_LONG 2'],
    ['words for a telephone number', { 电话: '打给小王' }, '电话 PHONE 2'],
    ['a service twice', { 服务: '观影；观影：电影' }, '服务 UNFIT 2'],
    ['a room for nobody', { 房间: '谈心室:0' }, '房间 UNFIT 2'],
    ['a cell that goes on and on', { 房间: '室:1、'.repeat(1500) }, '房间 TOO_LONG 2'],
    ['no hours at all', { 开放时间: '' }, '开放时间 EMPTY 2'],
    ['no day’s hours', { 开放时间: null, 周一: '', 周二: null }, '周一 EMPTY 2'],
    ['hours of a day that cannot be read', { 周一: '九点' }, '周一 HOURS 2'],
    ['a single day twice', { 特别日期: '2026-12-31 休息；2026年12月31日 9:00-12:00' }, '特别日期 DAY_TWICE 2'],
    ['hours that overlap', { 周二: '10:00-11:40、10:50-13:20' }, '周二 HOURS 2'],
    ['a year there is none of', { 暂停至: '0000-01-02' }, '暂停至 DAY 2'],
    ['a first day in no year', { 启用日期: '0000-01-01' }, '启用日期 DAY 2'],
    ['a last day in no year', { 停用日期: '0000-01-01' }, '停用日期 DAY 2'],
    ['a single day in no year', { 特别日期: '0000-01-01 休息' }, '特别日期 EXCEPTIONS 2'],
    ['the open sea', { 纬度: 0, 经度: 0 }, '纬度 NO_PLACE 2'],
    ['an organisation there is none of', { 管理组织: '没有这个支部' }, '管理组织 NO_SUCH_ORGANISATION 2'],
    ['a number there is none of', { 编号: newId() }, '编号 NO_SUCH_STATION 2'],
    ['a number that is none', { 编号: '3' }, '编号 NO_SUCH_STATION 2'],
  ])('with %s is told so', async (_, given, problem) => {
    expect(said(await checkRows(row(given)))).toEqual([problem])
  })

  it('without its columns is told which, and what is not known of the others', async () => {
    const { report } = await check(
      await book([
        ['名称', '城区', '备注', '区'],
        ['甲', '西湖区', '好', '西湖区'],
      ]),
    )
    expect(said(report).filter((each) => !each.includes('EMPTY'))).toEqual([
      '城区 COLUMN_TWICE 1',
      '类型 COLUMN_MISSING 1',
      '地址 COLUMN_MISSING 1',
      '纬度 COLUMN_MISSING 1',
      '经度 COLUMN_MISSING 1',
      '开放时间（或周一到周日） COLUMN_MISSING 1',
      '备注 COLUMN_UNKNOWN 1',
    ])
  })

  it('in which nothing is a heading, or nothing stands under one, is empty', async () => {
    expect(said((await check(await book([['你好'], ['再见']]))).report)).toEqual(['- NO_HEADINGS -'])
    expect(said((await check(await book([]))).report)).toEqual(['- NO_HEADINGS -'])
    expect(said((await check(Buffer.from('名称,地址,类型\r\n,,\r\n'))).report)).toContain('- NO_ROWS -')
  })

  it('tells the first of many rows, and how many there are', async () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      row({ 名称: `${name}${index}`, 类型: '大厅', ...far(index) }),
    )
    const { groups, errors } = await checkRows(...rows)
    expect([errors, groups[0]?.count, groups[0]?.examples.length]).toEqual([300, 300, 20])
  })

  it('cannot be read where the file is damaged', async () => {
    const whole = await book(table([row()]))
    const damaged = Uint8Array.from(whole)
    damaged.fill(0, 200, 400)
    const fileId = await upload(damaged)
    expect(await world().answer(stations.checkSheet, { fileId }, staff)).toEqual(refused('UNREADABLE'))
    const open = await upload(Buffer.from(`名称,地址\n"${'甲'.repeat(200_000)}`))
    expect(await world().answer(stations.checkSheet, { fileId: open }, staff)).toEqual(refused('UNREADABLE'))
  })

  it('of too many rows is refused whole', async () => {
    const line = '甲,站室\r\n'
    const fileId = await upload(Buffer.from(`名称,类型\r\n${line.repeat(50_001)}`))
    const answer = await world().answer(stations.checkSheet, { fileId }, staff)
    expect(answer).toEqual(refused('TOO_MANY_ROWS'))
    const input = { fileId, importId: newId(), seen: '' }
    expect(await world().answer(stations.importSheet, input, staff)).toEqual(refused('TOO_MANY_ROWS'))
  })
})

describe('formulas and merged cells', () => {
  it('are read by the results that were saved with them', async () => {
    const rows = table([row({ 地址: null })])
    const column = rows[0]!.indexOf('地址')
    const cells = new Map([[`1,${column}`, { formula: '"示例路"&2&"号"', formulaResult: '示例路2号' }]])
    expect((await bring(await book(rows, { cells }))).report).toMatchObject({ added: 1, errors: 0 })
    expect((await entry()).entry.address).toBe('示例路2号')
  })

  it('are pointed out where there is no result, or the result is an error', async () => {
    const rows = table([row({ 地址: null, 电话: '#N/A' }), row({ 名称: `${name}二`, ...far(1) })])
    const [address, phone] = ['地址', '电话'].map((heading) => rows[0]!.indexOf(heading))
    const cells = new Map([
      [`1,${address}`, { formula: 'A1&B1' }],
      [`1,${phone}`, { type: 'error' as const, value: '#N/A' }],
    ])
    const { report } = await check(await book(rows, { cells }))
    expect(said(report)).toEqual(['地址 FORMULA_EMPTY 2', '电话 FORMULA_FAILED 2'])
    const { report: inCsv } = await check(Buffer.from(csv([row({ 地址: '=A1&B1' })])))
    expect(said(inCsv)).toEqual(['地址 FORMULA_EMPTY 2'])
  })

  it('fill each cell that was merged, and say so', async () => {
    const rows = table([
      row(),
      row({ 名称: `${name}二`, 城区: null, ...far(1) }),
      row({ 名称: `${name}三`, ...far(2) }),
    ])
    const column = rows[0]!.indexOf('城区')
    const merges = [{ startRow: 1, startCol: column, endRow: 2, endCol: column }]
    const { report } = await bring(await book(rows, { merges }))
    expect([said(report), report.added]).toEqual([['城区 MERGED 3'], 3])
    const second = (await held()).find((each) => each.name === `${name}二`)
    expect(second?.district).toBe(place)
  })

  it('may be in headings of two rows, of which the lower one tells the days', async () => {
    const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
    const { 开放时间: _, ...rest } = row()
    const [upper, lower] = [
      [...Object.keys(rest), '开放时间'],
      [...Object.keys(rest).map(() => null), ...days],
    ]
    const hours = ['9:00-18:00', '9:00-18:00', '休息', '', '9:00-12:00、13:00-18:00', '全天', '20:00-次日2:00']
    const merges = [
      ...Object.keys(rest).map((__, column) => ({ startRow: 0, startCol: column, endRow: 1, endCol: column })),
      { startRow: 0, startCol: upper.length - 1, endRow: 0, endCol: upper.length + 5 },
    ]
    const { report } = await bring(await book([upper, lower, [...Object.values(rest), ...hours]], { merges }))
    expect(report).toMatchObject({ rows: 1, added: 1, errors: 0, warnings: 0 })
    expect((await entry()).entry.hours.week).toEqual([
      ...[
        [[540, 1080]],
        [[540, 1080]],
        [],
        [],
        [
          [540, 720],
          [780, 1080],
        ],
        [[0, 1440]],
        [[1200, 1560]],
      ],
    ])
  })

  it('leave hidden sheets aside, and say which others were not read', async () => {
    const rows = table([row()])
    const more = [
      { name: '去年', rows: table([row({ 名称: '旧站' })]) },
      { name: '说明', rows: [['名称要写全']] },
    ]
    const { report } = await check(
      await book([['封面']], { name: '封面', hidden: true }, { name: '今年', rows }, ...more),
    )
    expect([report.added, said(report), report.groups[0]?.examples]).toEqual([
      1,
      ['- OTHER_SHEETS -'],
      [{ row: null, given: '去年' }],
    ])
  })
})

describe('what is doubtful is pointed out, and imported all the same', () => {
  const warned = async (...rows: Cells[]) => {
    const { report, answer } = await bring(await book(table(rows)))
    expect([answer.ok, report.errors]).toEqual([true, 0])
    return said(report)
  }

  it('coordinates outside the stated area, or the wrong way round', async () => {
    expect(await warned(row({ 纬度: 31.2304, 经度: 121.4737 }))).toEqual(['纬度 OUTSIDE_AREA 2'])
    const shanghai = await book(table([row({ 名称: `${name}二`, 纬度: 31.2304, 经度: 121.4737 })]))
    expect((await check(shanghai, staff, { area: 'china' })).report.warnings).toBe(0)
    const swapped = await book(table([row({ 名称: `${name}四`, 纬度: 87.6, 经度: 43.8 })]))
    expect(said((await check(swapped, staff, { area: 'china' })).report)).toEqual(['纬度 PERHAPS_SWAPPED 2'])
    const { report } = await check(await book(table([row({ 名称: `${name}三`, ...far(2) })])), staff, {
      district: '上城区',
    })
    expect(said(report)).toEqual(['城区 OTHER_DISTRICT 2'])
  })

  it('a station far from the others of its district, or from where it was', async () => {
    const others = [1, 2, 3].map((times) => row({ 名称: `${name}${'甲乙丙'[times - 1]}`, ...far(times) }))
    await bringRows(...others)
    expect(await warned(row({ 纬度: 30.55, 经度: 118.6 }))).toEqual(['纬度 FAR_FROM_DISTRICT 2'])
    expect(await warned(row({ 名称: `${name}甲`, ...far(9) }))).toEqual(['纬度 MOVED_FAR 2'])
  })

  it('a like name close by, in the sheet and in the directory, whoever runs it', async () => {
    const near = { 纬度: spot.纬度 + 0.0005, 经度: spot.经度 }
    expect(await warned(row(), row({ 名称: `${name.slice(0, -1)}党群服务中心`, ...near }))).toEqual(['名称 LIKE_ROW 3'])
    const stranger = await world().officer({ of: await world().branch() })
    const { report } = await check(await book(table([row({ ...near })])), stranger)
    expect(said(report)).toEqual(['名称 LIKE_STATION 2'])
    expect(report.groups[0]?.examples[0]?.about).toMatch(/相距 \d+ 米$/)
    // Of another name, or further away, it is another one.
    const others = [row({ 名称: `西溪${newId().slice(-6)}`, ...near }), row({ 名称: `${name}`, ...far(1) })]
    expect((await check(await book(table(others)), stranger)).report.warnings).toBe(0)
  })
})

describe('whose stations they are', () => {
  it('is an officer’s own organisation’s and those’ below it, and nobody else’s', async () => {
    const stranger = await world().officer({ of: await world().branch() })
    await bringRows(row({ 管理组织: branch.name }))
    const { stationId } = await entry()

    const rows = [
      row({ 编号: stationId, 名称: '改名', ...far(1) }),
      row({ 管理组织: branch.name, ...far(2) }),
      row({ 名称: `${name}二`, ...far(3) }),
    ]
    const { report } = await check(await book(table(rows)), stranger)
    expect(said(report)).toEqual(['编号 NOT_YOUR_STATION 2', '管理组织 NOT_YOUR_ORGANISATION 3'])
    const exported = await world().must(stations.exportSheet, { what: 'stations' }, stranger)
    expect(exported.stations).toBe(0)

    const member = await world().member()
    const fileId = await upload(await book(table([row()])))
    const denied = { ok: false, error: { code: 'NOT_ALLOWED' } }
    expect(await world().answer(stations.checkSheet, { fileId }, member)).toEqual(denied)
    // A file is its uploader's.
    expect(await world().answer(stations.checkSheet, { fileId }, stranger)).toEqual(refused('NO_SUCH_FILE'))
    const input = { fileId, importId: newId(), seen: '' }
    expect(await world().answer(stations.importSheet, input, stranger)).toEqual(refused('NO_SUCH_FILE'))
  })

  it('has to be said where it is not plain', async () => {
    const alike = await Promise.all(
      [1, 2].map(() => world().organisation({ under: district, name: `同名 ${district.name}` })),
    )
    expect(said(await checkRows(row({ 管理组织: alike[0]!.name })))).toEqual(['管理组织 ORGANISATIONS_ALIKE 2'])
    const both = await world().officer({ of: district, role: 'staff' })
    const other = await world().branch()
    await appoint(both, other)
    const { report } = await check(await book(table([row()])), both)
    expect(said(report)).toEqual(['管理组织 ORGANISATION_NEEDED 2'])
    // Who holds an office above another one of theirs means that.
    const twice = await world().officer({ of: branch, role: 'staff' })
    await appoint(twice, district)
    await bring(await book(table([row()])), twice)
    expect(await held(twice)).toMatchObject([{ name, organisation: district.name }])
  })

  it('and which of them a row means, too', async () => {
    await world().station({ organisationId: district.organisationId, name })
    await world().station({ organisationId: district.organisationId, name })
    expect(said(await checkRows(row()))).toEqual(['名称 STATIONS_ALIKE 2'])
    expect(said(await checkRows(row({ 名称: `${name}二` }), row({ 名称: `${name}二` })))).toEqual([
      '名称 STATION_TWICE 3',
    ])
  })
})

describe('importing', () => {
  it('again is answered as the first time, and writes nothing twice', async () => {
    const { input, answer } = await bring(await book(table([row()])))
    expect(await world().answer(stations.importSheet, input, staff, LATER)).toEqual(answer)
    expect(await held()).toHaveLength(1)
    const other = await world().officer({ of: district, role: 'staff' })
    expect(await world().answer(stations.importSheet, input, other)).toEqual(refused('ALREADY_USED'))
    const another = { ...input, fileId: newId() }
    expect(await world().answer(stations.importSheet, another, staff)).toEqual(refused('ALREADY_USED'))
  })

  it('removes the file it read', async () => {
    const { input } = await bring(await book(table([row()])))
    const location = (await world().store.files.find(staff.memberId, input.fileId))!.location
    await world().send('lectures.tick', {}, null)
    expect(world().media.has(location)).toBe(false)
    const again = { ...input, importId: newId() }
    expect(await world().answer(stations.importSheet, again, staff)).toEqual(refused('NO_SUCH_FILE'))
  })

  it('twice at once, by two officers or by one, brings each station once', async () => {
    const bytes = await book(table([row(), row({ 名称: `${name}二`, ...far(1) })]))
    const other = await world().officer({ of: district, role: 'staff' })
    const inputs = await Promise.all(
      [staff, other].map(async (as) => {
        const fileId = await upload(bytes, as)
        return {
          as,
          input: { fileId, importId: newId(), ...(await world().must(stations.checkSheet, { fileId }, as)) },
        }
      }),
    )
    const tries = [...inputs, inputs[0]!].map(({ as, input: { report: __, ...input } }) =>
      world().answer(stations.importSheet, input, as),
    )
    const answers = await Promise.all(tries)
    expect(await held()).toHaveLength(2)
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    for (const answer of answers) if (!answer.ok) expect(answer).toEqual(refused('CHANGED_MEANWHILE'))
  })

  /** A sheet with one station of a like name as the others of that round, a few steps away from them, as it was checked. */
  const checked = async (round: number, nth: number) => {
    const { 纬度: lat } = far(round)
    const one = row({ 名称: `${name}${round}${'东西南北'[nth]}`, ...{ 纬度: lat + nth * 0.0002 } })
    const fileId = await upload(await book(table([one])))
    const { seen, report } = await world().must(stations.checkSheet, { fileId }, staff)
    expect(report.warnings).toBe(0)
    return { fileId, importId: newId(), seen }
  }

  it('brings no likely duplicate that nobody was shown, after one or beside one', async () => {
    const [first, second] = [await checked(0, 0), await checked(0, 1)]
    await world().must(stations.importSheet, first, staff)
    expect(await world().answer(stations.importSheet, second, staff)).toEqual(refused('CHANGED_MEANWHILE'))
    // Whoever was shown it brings it in all the same.
    const { seen, report } = await world().must(stations.checkSheet, { fileId: second.fileId }, staff)
    expect(said(report)).toEqual(['名称 LIKE_STATION 2'])
    await world().must(stations.importSheet, { ...second, seen }, staff)

    for (let round = 1; round < 6; round++) {
      const sheets = [await checked(round, 0), await checked(round, 1)]
      const { 纬度: lat, 经度: lng } = { ...spot, ...far(round) }
      const about = { organisationId: district.organisationId, name: `${name}${round}北`, district: place }
      const entry = await world().stationEntry({ ...about, spot: { lat: lat + 0.0004, lng } })
      const form = { stationId: newId(), changeId: newId(), basis: null, entry, sureOf: entry.spot }
      const answers = await Promise.all([
        ...sheets.map((each) => world().answer(stations.importSheet, each, staff)),
        world().answer(stations.saveEntry, form, staff),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    }
    expect(await held()).toHaveLength(7)
  })

  it('that is sent several times at once is answered alike each time', async () => {
    for (let round = 0; round < 5; round++) {
      const fileId = await upload(await book(table([row({ 名称: `${name}${round}`, ...far(round) })])))
      const { seen } = await world().must(stations.checkSheet, { fileId }, staff)
      const input = { fileId, importId: newId(), seen }
      // Apart by what reading a sheet takes, so that some come while the first is being read and some while it is written.
      const tries = [0, 2, 4, 8, 16, 32].map(async (ms) => {
        await setTimeout(ms)
        return world().answer(stations.importSheet, input, staff, new Date(NOON.getTime() + ms))
      })
      const [first, ...others] = await Promise.all(tries)
      expect(first).toMatchObject({ ok: true, data: { report: { added: 1 } } })
      for (const other of others) expect(other).toEqual(first)
    }
    expect(await held()).toHaveLength(5)
  })

  it('does not write over what was changed since it was checked', async () => {
    await bringRows(row(), row({ 名称: `${name}二`, ...far(1) }))
    const bytes = await book(table([row({ 电话: '0571-111111' }), row({ 名称: `${name}三`, ...far(2) })]))
    const fileId = await upload(bytes)
    const { seen } = await world().must(stations.checkSheet, { fileId }, staff)
    const { stationId, entry: is, updatedAt } = await entry()
    const changed = { stationId, changeId: newId(), basis: updatedAt, entry: { ...is, phone: '0571-222222' } }
    await world().must(stations.saveEntry, changed, staff, LATER)

    const input = { fileId, importId: newId(), seen }
    expect(await world().answer(stations.importSheet, input, staff)).toEqual(refused('CHANGED_MEANWHILE'))
    expect([(await entry()).entry.phone, (await held()).length]).toEqual(['0571-222222', 2])
    const anew = await world().must(stations.checkSheet, { fileId }, staff)
    expect(await world().answer(stations.importSheet, { ...input, seen: anew.seen }, staff)).toMatchObject({ ok: true })
  })

  it('finds what has come to be wrong since it was checked, and says it', async () => {
    await bringRows(row({ 房间: '谈心室:6' }))
    const fileId = await upload(await book(table([row({ 房间: '' })])))
    const { seen, report } = await world().must(stations.checkSheet, { fileId }, staff)
    expect(report).toMatchObject({ changed: 1, errors: 0 })
    const { stationId, entry: is } = await entry()
    const { roomId } = is.rooms[0]!
    const rules = { bookableBy: 'members' as const, aheadDays: 7, minMinutes: 30, maxMinutes: 120, approval: false }
    await world().must(stations.saveRoomRules, { stationId, roomId, rules }, staff)
    const [from, until] = ['2026-11-17T02:00:00.000Z', '2026-11-17T03:00:00.000Z']
    const booking = { bookingId: newId(), stationId, roomId, from, until, people: 2, purpose: '谈心' }
    await world().must(stations.book, booking, await world().member())

    const answer = await world().answer(stations.importSheet, { fileId, importId: newId(), seen }, staff)
    expect(answer).toMatchObject({ ok: true, data: { importedAt: null, report: { errors: 1 } } })
    expect(said((answer as { data: { report: SheetReport } }).data.report)).toEqual(['房间 ROOM_BOOKED 2'])
    expect((await entry()).entry.rooms).toHaveLength(1)
  })

  it('does not close over those who are expected: the row and the column are told, before it and while it is done', async () => {
    const offered = { 房间: '谈心室:6', 服务: '法律咨询' }
    await bringRows(row(offered))
    const { stationId, entry: is } = await entry()
    const { roomId } = is.rooms[0]!
    const rules = { bookableBy: 'members' as const, aheadDays: 30, minMinutes: 30, maxMinutes: 120, approval: false }
    await world().must(stations.saveRoomRules, { stationId, roomId, rules }, staff)
    const fileId = await upload(await book(table([row({ ...offered, 停用日期: '2026-11-17' })])))
    const { seen, report } = await world().must(stations.checkSheet, { fileId }, staff)
    expect(report).toMatchObject({ changed: 1, errors: 0 })

    const [from, until] = ['2026-11-17T02:00:00.000Z', '2026-11-17T03:00:00.000Z']
    const wanted = { bookingId: newId(), stationId, roomId, from, until, people: 5, purpose: '谈心' }
    await world().must(stations.book, wanted, await world().member())
    const order = { orderId: newId(), stationId, service: 'legal_clinic' as const, organisationId: null, people: 1 }
    await world().must(stations.order, { ...order, wantedOn: '2026-11-18' }, await world().member())

    const written = await world().answer(stations.importSheet, { fileId, importId: newId(), seen }, staff)
    expect(written).toMatchObject({ ok: true, data: { importedAt: null } })
    const { report: found } = (written as { data: OutputOf<typeof stations.importSheet> }).data
    expect(said(found)).toEqual(['停用日期 STILL_EXPECTED 2'])
    expect(found.groups[0]?.examples).toEqual([
      { row: 2, given: '2026-11-17', about: '2 个预约或点单，最早 2026-11-17 10:00' },
    ])
    const cases: [Cells, string][] = [
      [{ 开放时间: '周一至周五 13:00-18:00' }, '开放时间 STILL_EXPECTED 2'],
      [{ 开放时间: null, 周一: '9:00-18:00', 周二: '休息', 周三: '9:00-18:00' }, '周二 STILL_EXPECTED 2'],
      [{ 特别日期: '2026-11-17 休息' }, '特别日期 STILL_EXPECTED 2'],
      [{ 暂停至: '2026-11-18' }, '暂停至 STILL_EXPECTED 2'],
      [{ 启用日期: '2026-11-18' }, '启用日期 STILL_EXPECTED 2'],
      [{ 房间: '谈心室:4' }, '房间 ROOM_TOO_SMALL 2'],
      [{ 房间: '别的:6' }, '房间 ROOM_BOOKED 2'],
      [{ 服务: '观影' }, '服务 SERVICE_ORDERED 2'],
    ]
    for (const [given, problem] of cases)
      expect(said(await checkRows(row({ ...offered, ...given })))).toEqual([problem])
    expect((await checkRows(row({ ...offered, 停用日期: '2026-11-19', 电话: '0571-88880000' }))).errors).toBe(0)
    expect((await entry()).entry.closedOn).toBeNull()
  })

  it('refuses text the platform does not let through, and says in which rows', async () => {
    const { answer } = await bring(await book(table([row(), row({ 名称: '违规站', ...far(1) })])))
    expect(answer).toMatchObject({ ok: false, error: { code: 'TEXT_REFUSED', details: { rows: [2, 3] } } })
    expect(await held()).toEqual([])
  })

  it('keeps who did, and nobody can alter that', async () => {
    await bringRows(row())
    await expect(world().database.rows(sql`delete from station_import`)).rejects.toThrow(/permission denied/)
    await expect(world().database.rows(sql`update station_import set report = '{}'`)).rejects.toThrow(
      /permission denied/,
    )
  })

  it('of fifty thousand stations is done whole', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => {
      const at = { 纬度: 29.2 + (index % 250) * 0.005, 经度: 118.4 + Math.floor(index / 250) * 0.01 }
      return row({ 名称: `${name}${index}`, ...at, 房间: '谈心室:6', 服务: '观影' })
    })
    const { report, answer } = await bring(Buffer.from(csv(rows)))
    expect(report).toMatchObject({ rows: 50_000, added: 50_000, errors: 0 })
    expect(answer).toMatchObject({ ok: true })
    const [{ count }] = (await world().database.rows(sql`
      select count(*) from station_change where member_id = ${staff.memberId}`)) as [{ count: number }]
    expect(count).toBe(50_000)
  }, 300_000)
})

it('an export finds no room among too many uploads', async () => {
  const held500 = { fileId: '', purpose: 'clip' as const, location: 'kept', bytes: MAX_HELD.bytes, durationMs: 0 }
  await world().store.files.add(staff.memberId, { ...held500, fileId: newId() }, NOON)
  expect(await world().answer(stations.exportSheet, { what: 'template' }, staff)).toEqual(refused('NO_ROOM'))
})

/** So many times a kilometre north. */
const far = (times: number) => ({ 纬度: spot.纬度 + times * 0.01 })
