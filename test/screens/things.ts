import type { Activity, ActivityCard } from '../../core/activities/activity'
import type { OutputOf } from '../../core/action'
import type { Attendee } from '../../core/activities/attendance'
import type { activities } from '../../core/activities/contract'
import type { CountedLecture } from '../../core/lectures/lecture'
import type { HeldBooking } from '../../core/stations/bookings'
import type { Station } from '../../core/stations/directory'
import type { OrderCard } from '../../core/stations/orders'

let count = 0
export const someId = (): string => `33333333-3333-4333-8333-${String(++count).padStart(12, '0')}`

export const aLecture = (differences: Partial<CountedLecture> = {}): CountedLecture => ({
  lectureId: someId(),
  title: '数据合规：写给产品经理的一课',
  topic: 'compliance',
  author: { name: '陈乐', organisation: '云栖小镇第三联合支部' },
  durationMs: 125_000,
  cover: null,
  dubbed: false,
  featured: false,
  sample: false,
  publishedAt: '2026-11-20T02:00:00.000Z',
  sharers: 26,
  learners: 310,
  ...differences,
})

export const aStation = (differences: Partial<Station> = {}): Station => ({
  stationId: someId(),
  name: '云谷党群服务站（示例）',
  kind: 'room',
  district: '西湖区',
  address: '示例地址',
  spot: { lat: 30.3253, lng: 120.0942 },
  open: true,
  openUntil: null,
  facilities: [],
  services: [],
  sample: true,
  organisation: '西湖区互联网行业党委（示例）',
  openedOn: '2023-01-01',
  closedOn: null,
  checkedOn: '2026-11-03',
  hours: { week: Array.from({ length: 7 }, () => []), holidays: null, exceptions: [], closedUntil: null },
  phone: null,
  pictures: [],
  offers: [],
  rooms: [],
  ...differences,
})

export const anActivityCard = (differences: Partial<ActivityCard> = {}): ActivityCard => ({
  activityId: someId(),
  kind: 'theme_day',
  state: 'published',
  title: '走进良渚：主题党日',
  host: '云栖小镇第三联合支部',
  from: '2099-11-20T02:00:00.000Z',
  until: '2099-11-20T04:00:00.000Z',
  place: { kind: 'address', words: '良渚博物院', address: '良渚博物院', stationId: null, spot: null },
  seats: 30,
  taken: 12,
  cover: null,
  sample: false,
  mine: null,
  ...differences,
})
const HOUR_MS = 3_600_000

/** Tomorrow, for everybody, and with seats. */
export const anActivity = (differences: Partial<Activity> = {}): Activity => {
  const from = new Date(Date.now() + 24 * HOUR_MS)
  return {
    activityId: someId(),
    kind: 'theme_day',
    state: 'published',
    title: '主题党日：走进城市大脑',
    host: '云栖小镇第三联合支部',
    from: from.toISOString(),
    until: new Date(from.getTime() + 2 * HOUR_MS).toISOString(),
    place: { kind: 'address', words: '示例路 1 号', address: '示例路 1 号', stationId: null, spot: null },
    seats: 30,
    taken: 12,
    cover: null,
    sample: false,
    mine: null,
    about: '参观和讨论',
    bring: '党徽',
    hosts: [],
    membersOnly: true,
    audience: ['云栖小镇第三联合支部'],
    signUpUntil: null,
    guests: 0,
    questions: [],
    earnsPoints: true,
    countsHours: false,
    attachments: [],
    waiting: 0,
    cancelReason: null,
    mySignUp: null,
    closed: null,
    clashes: [],
    changed: null,
    organises: false,
    leads: false,
    ...differences,
  }
}

/** Somebody who scanned the code at a door. */
export const anAttendee = (differences: Partial<Attendee> = {}): Attendee => ({
  memberId: someId(),
  name: '林之遥',
  organisation: '示例支部',
  state: 'held',
  at: '2026-11-20T02:00:00.000Z',
  leftAt: null,
  minutes: null,
  how: 'code',
  metres: null,
  guests: 0,
  ...differences,
})

type Attendance = OutputOf<typeof activities.attendance>

/** Of an activity that is going on. */
export const anAttendance = (differences: Partial<Attendance> = {}): Attendance => ({
  title: '示例主题党日',
  from: new Date(Date.now() - 3_600_000).toISOString(),
  until: new Date(Date.now() + 3_600_000).toISOString(),
  countsHours: false,
  counts: { expected: 0, in: 0, heads: 0, held: 0, staying: 0, minutes: 0 },
  people: [],
  next: null,
  ...differences,
})

const atStation = { stationId: someId(), name: '云谷党群服务站（示例）', address: '示例路 1 号' }

export const anOrder = (differences: Partial<OrderCard> = {}): OrderCard => ({
  orderId: someId(),
  station: atStation,
  service: 'legal_clinic',
  offer: '法律门诊',
  state: 'asked',
  orderedBy: { name: '林之遥', organisation: '云栖小镇第三联合支部', forOrganisation: false },
  people: 2,
  wantedOn: '2099-11-17',
  scheduledFor: null,
  stars: null,
  ...differences,
})

/** A booking that waits for an officer’s agreement. */
export const aHeldBooking = (differences: Partial<HeldBooking> = {}): HeldBooking => ({
  bookingId: someId(),
  station: atStation,
  room: { roomId: someId(), name: '共享会议室' },
  from: '2099-11-17T02:00:00.000Z',
  until: '2099-11-17T03:00:00.000Z',
  people: 6,
  purpose: '支部例会',
  state: 'asked',
  reason: null,
  before: null,
  activity: null,
  member: { name: '林之遥', organisation: '云栖小镇第三联合支部' },
  ...differences,
})
