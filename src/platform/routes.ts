import type { ActivityKind } from '../../core/activities/kinds'
import type { ServiceKind } from '../../core/stations/offers'

/** Every page and what its address may carry. */
export interface Routes {
  home: object
  lectures: object
  record: object
  stations: object
  me: object
  lecture: { id: string; share?: string }
  studio: { id?: string; deck?: string; kind?: 'video' | 'slide' }
  studioDetails: { id: string }
  studioPreview: { id: string }
  ranking: object
  featured: { kind?: 'week' | 'month' }
  points: object
  rules: object
  signIn: object
  browser: object
  signIns: object
  mine: object
  lost: object
  queue: object
  review: { id: string }
  roster: object
  station: { id: string }
  room: { station: string; room: string }
  bookings: object
  stationBookings: { station: string }
  bookingQueue: object
  report: { station: string }
  reports: object
  reportQueue: object
  heldStations: object
  /** A new one where no station is named. */
  stationEntry: { id?: string }
  stationChanges: { id: string }
  coverage: object
  coverageMap: { day: string; district?: string; lat: string; lng: string; whole?: 'yes' }
  order: { station: string; service: ServiceKind }
  orders: object
  orderView: { id: string }
  orderQueue: object
  activities: { whose?: 'all' | 'mine' | 'branch' | 'near'; day?: string }
  calendar: object
  inbox: object
  hosting: object
  activity: { id: string; scene?: string }
  post: { id?: string; kind?: ActivityKind; clubId?: string; occasion?: string }
  hosted: { id: string }
  repeat: { id: string }
  poster: { id: string }
  checkIn: { a: string; c?: string }
  door: { id: string }
  attendance: { id: string }
  activityRecord: { id: string }
  records: object
  branchRecord: { id: string; year?: string }
  sheet: object
  together: object
  rotas: object
  rota: { id: string }
  projects: object
  project: { id: string }
  tenders: object
  tender: { id: string }
  clubs: object
  club: { id: string }
  rotaEdit: { id?: string }
  projectEdit: { id?: string }
  tenderPost: object
  bid: { id: string; of: string }
  invitations: object
  hosts: { id: string }
  clubEdit: { id?: string }
}

export type Route = keyof Routes
export const tabs = ['home', 'lectures', 'record', 'stations', 'me'] as const
export type Tab = (typeof tabs)[number]

export const paths: Record<Route, string> = {
  home: '/pages/home/index',
  lectures: '/pages/lectures/index',
  record: '/pages/record/index',
  stations: '/pages/stations/index',
  me: '/pages/me/index',
  lecture: '/pages/lecture/index',
  studio: '/pages/studio/index',
  studioDetails: '/pages/studio/details/index',
  studioPreview: '/pages/studio/preview/index',
  ranking: '/pages/ranking/index',
  featured: '/pages/ranking/featured/index',
  points: '/pages/points/index',
  rules: '/pages/points/rules/index',
  signIn: '/pages/account/sign-in/index',
  browser: '/pages/account/browser/index',
  signIns: '/pages/account/sign-ins/index',
  mine: '/pages/account/lectures/index',
  lost: '/pages/account/lost/index',
  queue: '/pages/office/queue/index',
  review: '/pages/office/review/index',
  roster: '/pages/office/roster/index',
  station: '/pages/station/index',
  room: '/pages/station/room/index',
  bookings: '/pages/station/bookings/index',
  stationBookings: '/pages/office/bookings/index',
  bookingQueue: '/pages/office/bookings/queue/index',
  report: '/pages/station/report/index',
  reports: '/pages/station/reports/index',
  reportQueue: '/pages/office/reports/index',
  heldStations: '/pages/office/stations/index',
  stationEntry: '/pages/office/stations/entry/index',
  stationChanges: '/pages/office/stations/changes/index',
  coverage: '/pages/coverage/index',
  coverageMap: '/pages/coverage/map/index',
  order: '/pages/station/order/index',
  orders: '/pages/station/orders/index',
  orderView: '/pages/station/orders/view/index',
  orderQueue: '/pages/office/orders/index',
  activity: '/pages/activity/index',
  activities: '/pages/activity/list/index',
  calendar: '/pages/activity/calendar/index',
  inbox: '/pages/activity/inbox/index',
  hosting: '/pages/hosting/list/index',
  post: '/pages/hosting/post/index',
  hosted: '/pages/hosting/activity/index',
  repeat: '/pages/hosting/repeat/index',
  poster: '/pages/hosting/poster/index',
  checkIn: '/pages/activity/check-in/index',
  door: '/pages/hosting/door/index',
  attendance: '/pages/hosting/attendance/index',
  activityRecord: '/pages/activity/record/index',
  records: '/pages/hosting/records/index',
  branchRecord: '/pages/hosting/branch/index',
  sheet: '/pages/office/sheet/index',
  together: '/pages/activity/together/index',
  rotas: '/pages/activity/rotas/index',
  rota: '/pages/activity/rota/index',
  projects: '/pages/activity/projects/index',
  project: '/pages/activity/project/index',
  tenders: '/pages/activity/tenders/index',
  tender: '/pages/activity/tender/index',
  clubs: '/pages/activity/clubs/index',
  club: '/pages/activity/club/index',
  rotaEdit: '/pages/hosting/rota/index',
  projectEdit: '/pages/hosting/project/index',
  tenderPost: '/pages/hosting/tender/index',
  bid: '/pages/hosting/bid/index',
  invitations: '/pages/hosting/invitations/index',
  hosts: '/pages/hosting/hosts/index',
  clubEdit: '/pages/hosting/club/index',
}
