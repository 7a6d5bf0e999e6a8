import type { StationEntry } from '../../core/stations/entry'
import { columnOf, headingOf } from '../../core/stations/sheet/columns'
import { problems, type ProblemCode } from '../../core/stations/sheet/problems'
import { readRow } from '../../core/stations/sheet/read-row'
import type { Identified } from '../../core/stations/sheet/write-row'
import { sheetOf } from '../../core/stations/sheet/table'
import { someId } from '../screens/things'
import { table, written, type Cells } from '../sheets'

/** Names that people know by no other word. */
const NAMES = /Excel|WPS|GCJ-02|WGS-84|BD-09/g

const said = (cellsOfRow: Cells, old: Partial<StationEntry> | null = null) => {
  const rows = table([cellsOfRow]).map((cells, index) => ({
    row: index + 1,
    cells: cells.map((each) => String(each ?? '')),
  }))
  const [row] = sheetOf({ rows, otherSheets: [] }).rows
  const told: { code: ProblemCode; column: string; given: string; about: string }[] = []
  const entry = readRow({
    ...{ row: row!, organisationId: someId(), today: '2026-11-16', newId: someId },
    old: old && ({ stationId: someId(), organisation: '示例支部', entry: old } as Identified),
    wrong: (column, code, text, about = '') => told.push({ column: headingOf(column), code, given: text, about }),
  })
  return { entry, told }
}

const long = (most: number) => '长'.repeat(most + 1)
const list = (most: number, each: (index: number) => string) =>
  Array.from({ length: most + 1 }, (_, index) => each(index)).join('；')
const dayAt = (index: number) => new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10)

const cases: [Cells, ProblemCode, RegExp][] = [
  [{ 名称: '' }, 'EMPTY', /没有填/],
  [{ 名称: long(40) }, 'TOO_LONG', /太长/],
  [{ 城区: long(20) }, 'TOO_LONG', /太长/],
  [{ 地址: long(100) }, 'TOO_LONG', /太长/],
  [{ 类型: 'shop' }, 'KIND', /枢纽 或 站室/],
  [{ 纬度: 'north' }, 'NOT_DEGREES', /十进制/],
  [{ 纬度: 300, 经度: 400 }, 'OUT_OF_RANGE', /纬度在/],
  [{ 纬度: 0, 经度: 0 }, 'NO_PLACE', /大海/],
  [{ 纬度: 120.1, 经度: 30.2 }, 'SWAPPED', /写反了/],
  [{ 坐标系: 'UTM' }, 'SYSTEM', /只能填/],
  [{ 开放时间: 'always' }, 'WEEK', /应像/],
  [{ 周一: 'nine' }, 'HOURS', /应像/],
  [{ 节假日: 'maybe' }, 'HOURS', /应像/],
  [{ 特别日期: 'someday' }, 'EXCEPTIONS', /应像/],
  [{ 特别日期: '2026-12-31 休息；2026-12-31 全天' }, 'DAY_TWICE', /一天只写一次/],
  [{ 特别日期: list(60, (index) => `${dayAt(index)} 休息`) }, 'UNFIT', /最多 60 天/],
  [{ 特别日期: `2026-12-31 休息 ${long(40)}` }, 'UNFIT', /最多 40 个字/],
  [{ 暂停至: 'soon' }, 'DAY', /应像/],
  [{ 设施: 'pool' }, 'FACILITY', /没有这种设施/],
  [{ 电话: 'call me' }, 'PHONE', /电话号码/],
  [{ 服务: 'haircut' }, 'SERVICE', /没有这种服务/],
  [{ 服务: '观影；观影：电影' }, 'UNFIT', /一种只写一次/],
  [{ 服务: `观影：${long(40)}` }, 'UNFIT', /名字最多 40 个字/],
  [{ 服务: `观影：电影：${long(200)}` }, 'UNFIT', /说明最多 200 个字/],
  [{ 房间: 'room' }, 'ROOM', /应像/],
  [{ 房间: '谈心室:0' }, 'UNFIT', /1 到 1000/],
  [{ 房间: '谈心室:1001' }, 'UNFIT', /1 到 1000/],
  [{ 房间: '谈心室:6、谈心室:8' }, 'UNFIT', /同名的房间/],
  [{ 房间: `${long(40)}:6` }, 'UNFIT', /名字最多 40 个字/],
  [{ 房间: list(30, (index) => `房${index}:6`) }, 'UNFIT', /最多 30 个/],
  [{ 启用日期: 'once' }, 'DAY', /应像/],
  [{ 启用日期: '2026-01-02', 停用日期: '2026-01-01' }, 'CLOSED_BEFORE_OPENED', /早于/],
]

test.each(cases.map(([given, code, words]) => ({ given, code, words })))(
  '$# $code is told in Chinese and with what to do: $words',
  ({ given, code, words }) => {
    const { entry, told } = said(written(given))
    expect(entry).toBeNull()
    expect(told.map((each) => each.code)).toEqual([code])
    const [{ about, column, given: text }] = told as [(typeof told)[number]]
    expect(Object.keys(given).map((heading) => headingOf(columnOf(heading)!))).toContain(column)
    expect(`${problems[code].says} ${about}`).toMatch(words)
    // A piece of what stands there may be in whatever letters.
    if (!text.includes(about)) expect(about).not.toMatch(/[a-z]/i)
  },
)

test.each(Object.entries(problems))('what %s says is Chinese', (_, { says }) => {
  expect(says.replace(NAMES, '')).not.toMatch(/[a-z]/i)
})

test('hours that were written down before there were rules for them are told by their own columns', () => {
  const { entry } = said(written())
  const overlapping: StationEntry['hours']['week'][number] = [
    [600, 700],
    [650, 800],
  ]
  const { 开放时间: _, ...unchanged } = written()
  const week = entry!.hours.week.map((open, index) => (index === 1 ? overlapping : open))
  const old = { ...entry!, hours: { ...entry!.hours, week, holidays: null } }
  expect(said(unchanged, old).told).toMatchObject([{ code: 'HOURS', column: '周二' }])
  const double = { ...old, hours: { ...entry!.hours, holidays: overlapping } }
  expect(said(unchanged, double).told).toMatchObject([{ code: 'HOURS', column: '节假日' }])
})
