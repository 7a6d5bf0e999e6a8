import type { OpenInterval } from '../../core/stations/hours'
import { readDay, readExceptions, readIntervals, writeExceptions, writeIntervals } from '../../core/stations/hours-text'

describe('opening hours as people write them', () => {
  it.each<[string, OpenInterval[]]>([
    ['9:00-18:00', [[540, 1080]]],
    [
      '09:00–12:00、13:30–18:00',
      [
        [540, 720],
        [810, 1080],
      ],
    ],
    [
      '９：００－１２：００，１３：００～１８：００',
      [
        [540, 720],
        [780, 1080],
      ],
    ],
    [
      '9:00-12:00, 13:00-18:00',
      [
        [540, 720],
        [780, 1080],
      ],
    ],
    ['9点至17点', [[540, 1020]]],
    ['9时-17时30分', [[540, 1050]]],
    [
      '9:00-12:00 13:00-18:00',
      [
        [540, 720],
        [780, 1080],
      ],
    ],
    ['18:00-次日2:00', [[1080, 1560]]],
    ['18:00-2:00', [[1080, 1560]]],
    ['9-24', [[540, 1440]]],
    ['全天', [[0, 1440]]],
    [' 休息 ', []],
  ])('reads %s', (text, expected) => expect(readIntervals(text)).toEqual(expected))

  it.each([
    '',
    '9:00',
    '上午',
    '9:00-25:00',
    '9:60-10:00',
    '9:00-12:00,11:00-13:00',
    '9:00-12:00-13:00',
    '24:00-25:00',
  ])('cannot read %p', (text) => expect(readIntervals(text)).toBeNull())

  it('reads what it writes', () => {
    for (const each of [
      [],
      [[0, 1440]],
      [
        [540, 720],
        [780, 1080],
      ],
      [[1080, 1560]],
      [[0, 1440 + 30]],
    ] as OpenInterval[][])
      if (each.every(([from, until]) => until - from <= 1440)) expect(readIntervals(writeIntervals(each))).toEqual(each)
  })
})

describe('a day as people write it', () => {
  it.each(['2026-12-05', '2026/12/5', '2026.12.05', '2026年12月5日', '２０２６－１２－０５'])('reads %s', (text) =>
    expect(readDay(text)).toBe('2026-12-05'),
  )
  it.each(['2026-02-29', '2026-13-01', '12-05', '明天', '', '46000', '0000-01-02', '1949-09-30', '2100-01-01'])(
    'cannot read %p',
    (text) => expect(readDay(text)).toBeNull(),
  )
})

describe('single days that are different', () => {
  const some = [
    { day: '2026-12-31', open: [], why: '年终盘点' },
    { day: '2027-01-09', open: [[600, 960]] as OpenInterval[], why: null },
    {
      day: '2027-01-10',
      open: [
        [540, 720],
        [780, 1560],
      ] as OpenInterval[],
      why: '3-5楼 检修',
    },
  ]

  it('reads what it writes, in lines and in a cell', () => {
    expect(readExceptions(writeExceptions(some))).toEqual(some)
    expect(readExceptions(writeExceptions(some, ';'))).toEqual(some)
    expect(readExceptions('')).toEqual([])
  })

  it.each([
    ['2026-12-31 09:00-12:00 13:00-18:00', null],
    ['2026-12-31 09:00-12:00, 13:00-18:00 年终盘点', '年终盘点'],
    ['２０２６－１２－３１　０９：００－１２：００　１３：００～１８：００　3楼  检修', '3楼 检修'],
    ['2026年12月31日 9点至12点 、 13点至18点 2026 年会', '2026 年会'],
  ])('reads all the hours of a day, and then why: %s', (text, why) =>
    expect(readExceptions(text)).toEqual([
      {
        day: '2026-12-31',
        open: [
          [540, 720],
          [780, 1080],
        ],
        why,
      },
    ]),
  )

  it.each([
    '2026-12-31 09:00-12:00 11:00-13:00',
    '2026-12-31 09:00-12:00 13:00-25:00',
    '2026-12-31 09:00-12:00 13:00 - 18:00',
  ])('takes no hours for a reason: %s', (text) => expect(readExceptions(text)).toEqual({ unreadable: text }))

  it('says which one it cannot read', () => {
    expect(readExceptions('2026-12-31 休息\n元旦 休息')).toEqual({ unreadable: '元旦 休息' })
    expect(readExceptions('2026-12-31')).toEqual({ unreadable: '2026-12-31' })
  })

  it('says which day is there twice, however it is written', () =>
    expect(readExceptions('2026-12-31 休息\n2027-01-09 休息\n2026/12/31 9:00-12:00')).toEqual({ twice: '2026-12-31' }))
})
