import type { EntryPart } from '../../core/stations/entry'
import { changeLines } from '../../src/features/stations/upkeep/change-words'

const lines = (before: EntryPart, after: EntryPart) =>
  changeLines(before, after, (id) => `组织 ${id}`).map(
    ({ field, before: was, after: is }) => `${field}：${was} → ${is}`,
  )

const workdays = (until: number) => [
  ...Array.from({ length: 5 }, () => [[540, until] as [number, number]]),
  [] as [number, number][],
  [] as [number, number][],
]
const hours = { week: workdays(1080), holidays: null, exceptions: [], closedUntil: null }
const room = { roomId: 'a', name: '会议室', capacity: 24, facilities: ['projector' as const] }

describe('what was changed, in words', () => {
  it.each<[string, EntryPart, EntryPart, string[]]>([
    ['what was not there', { phone: null }, { phone: '0571-1111' }, ['电话：无 → 0571-1111']],
    ['a kind', { kind: 'room' }, { kind: 'hub' }, ['类型：站室 → 枢纽']],
    ['who runs it', { organisationId: 'a' }, { organisationId: 'b' }, ['由谁管理：组织 a → 组织 b']],
    [
      'a place',
      { spot: { lat: 30.3, lng: 120.1 } },
      { spot: { lat: 30.31, lng: 120.1 } },
      ['位置：30.300000，120.100000 → 30.310000，120.100000'],
    ],
    [
      'hours, only those that differ',
      { hours },
      { hours: { ...hours, week: workdays(1200), closedUntil: '2026-12-01' } },
      ['每周：周一至周五 09:00–18:00 → 周一至周五 09:00–20:00', '恢复开放：无 → 2026-12-01'],
    ],
    [
      'a day',
      { hours },
      { hours: { ...hours, exceptions: [{ day: '2026-12-31', open: [], why: '年终盘点' }] } },
      ['特别的日子：无 → 2026-12-31 休息 年终盘点'],
    ],
    [
      'facilities',
      { facilities: ['water', 'studio'] },
      { facilities: ['water', 'parking'] },
      ['设施：党课录播间 → 停车'],
    ],
    [
      'one room of two',
      { rooms: [room, { ...room, name: '多功能厅', capacity: 40 }] },
      { rooms: [room, { ...room, name: '多功能厅', capacity: 60, facilities: [] }] },
      ['房间：多功能厅（40 人、投影） → 多功能厅（60 人）'],
    ],
    ['photographs', { pictures: ['a'] }, { pictures: ['a', 'b'] }, ['照片：1 张 → 2 张']],
    ['another photograph', { pictures: ['a'] }, { pictures: ['b'] }, ['照片：1 张 → 1 张（换过）']],
    ['a station that was new', {}, { name: '云谷党群服务站' }, []],
  ])('says %s', (_, before, after, expected) => expect(lines(before, after)).toEqual(expected))
})
