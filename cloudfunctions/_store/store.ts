import { activityRecordStore } from './activity-records'
import { activityStore } from './activities'
import { activityRoomStore } from './activity-rooms'
import { activityListStore } from './activity-lists'
import { afterwardsStore } from './afterwards'
import { attendanceStore } from './attendance'
import { awaitedStore } from './awaited'
import { bookingStore } from './bookings'
import { calendarFeedStore } from './calendar-feeds'
import { clubStore } from './clubs'
import { coverageStore } from './coverage'
import type { Database } from './database'
import { deckStore } from './decks'
import { doorStore } from './doors'
import { draftStore } from './drafts'
import { enterpriseStore } from './enterprises'
import { fileStore } from './files'
import { hostedActivityStore } from './hosted-activities'
import { holidayStore } from './holidays'
import { hostStore } from './hosts'
import { invitationStore } from './invitations'
import { learningStore } from './learning'
import { lectureStore } from './lectures'
import { memberStore } from './members'
import { messageStore } from './messages'
import { noticeStore } from './notices'
import { occasionStore } from './occasions'
import { orderStore } from './orders'
import { organisationStore } from './organisations'
import { pointsStore } from './points'
import { projectStore } from './projects'
import { rankingStore } from './rankings'
import { reviewStore } from './reviews'
import { rosterStore } from './roster'
import { rotaStore } from './rotas'
import { signInStore } from './sign-ins'
import { signUpStore } from './sign-ups'
import { stationEntryStore } from './station-entries'
import { stationImportStore } from './station-imports'
import { stationReportStore } from './station-reports'
import { stationSheetStore } from './station-sheets'
import { stationStore } from './stations'
import { tenderStore } from './tenders'

/** Every read and deed, by what it is about. */
export const createStore = (db: Database) => ({
  members: memberStore(db),
  signIns: signInStore(db),
  invitations: invitationStore(db),
  roster: rosterStore(db),
  organisations: organisationStore(db),
  decks: deckStore(db),
  drafts: draftStore(db),
  files: fileStore(db),
  lectures: lectureStore(db),
  reviews: reviewStore(db),
  learning: learningStore(db),
  rankings: rankingStore(db),
  points: pointsStore(db),
  stations: stationStore(db),
  stationEntries: stationEntryStore(db),
  stationImports: stationImportStore(db),
  stationReports: stationReportStore(db),
  stationSheets: stationSheetStore(db),
  holidays: holidayStore(db),
  enterprises: enterpriseStore(db),
  coverage: coverageStore(db),
  orders: orderStore(db),
  bookings: bookingStore(db),
  activities: activityStore(db),
  activityRooms: activityRoomStore(db),
  activityRecords: activityRecordStore(db),
  activityLists: activityListStore(db),
  hostedActivities: hostedActivityStore(db),
  clubs: clubStore(db),
  signUps: signUpStore(db),
  notices: noticeStore(db),
  messages: messageStore(db),
  calendarFeeds: calendarFeedStore(db),
  attendance: attendanceStore(db),
  doors: doorStore(db),
  afterwards: afterwardsStore(db),
  occasions: occasionStore(db),
  awaited: awaitedStore(db),
  rotas: rotaStore(db),
  projects: projectStore(db),
  hosts: hostStore(db),
  tenders: tenderStore(db),
})

export type Store = ReturnType<typeof createStore>
