import { readWeek } from '../../core/stations/sheet/week'

const OFFICE = [[540, 1080]]
const SHORT = [[600, 960]]

test.each<[string, unknown[][]]>([
  ['周一至周五 9:00-18:00', [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []]],
  ['周一至周五 9:00-18:00；周六 10:00-16:00', [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, SHORT, []]],
  ['周一至周五 9:00-18:00，周六、周日 10:00-16:00', [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, SHORT, SHORT]],
  ['周一到周五9:00-18:00 周末休息', [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []]],
  ['工作日：9：00－18：00\n周末：10:00-16:00', [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, SHORT, SHORT]],
  ['星期一、星期三 9:00-18:00', [OFFICE, [], OFFICE, [], [], [], []]],
  ['周一三五 9:00-18:00', [OFFICE, [], OFFICE, [], OFFICE, [], []]],
  ['周六至周一 10:00-16:00', [SHORT, [], [], [], [], SHORT, SHORT]],
  ['周1-周5 9:00-18:00', [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []]],
  ['周一-五 9点-18点', [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []]],
  ['每天 9:00-18:00', Array.from({ length: 7 }, () => OFFICE)],
  ['9:00-18:00', Array.from({ length: 7 }, () => OFFICE)],
  ['全天', Array.from({ length: 7 }, () => [[0, 1440]])],
  [
    '周日 9:00-12:00、13:00-18:00',
    [
      [],
      [],
      [],
      [],
      [],
      [],
      [
        [540, 720],
        [780, 1080],
      ],
    ],
  ],
])('%s', (text, week) => {
  expect(readWeek(text)).toEqual(week)
})

test.each([
  ['', 'nothing'],
  ['随时', 'no hours'],
  ['周一至周五', 'days without hours'],
  ['周一 9:00-18:00；周一 10:00-16:00', 'a day twice'],
  ['周八 9:00-18:00', 'no day of the week'],
])('%s is not hours: %s', (text) => {
  expect(readWeek(text)).toBeNull()
})
