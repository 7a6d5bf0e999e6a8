import { activities as contract } from '../../core/activities/contract'
import { feature } from '../_shell/feature'
import { addPhotos } from './afterwards/add-photos'
import { finish } from './afterwards/finish'
import { giveFeedback } from './afterwards/give-feedback'
import { outcome } from './afterwards/outcome'
import { photos } from './afterwards/photos'
import { removePhoto } from './afterwards/remove-photo'
import { reviewPhoto } from './afterwards/review-photo'
import { saveSummary } from './afterwards/save-summary'
import { attendance } from './attendance/attendance'
import { attendanceOf } from './attendance/attendance-of'
import { attendanceSheet } from './attendance/attendance-sheet'
import { checkOutAll } from './attendance/check-out-all'
import { confirmScans } from './attendance/confirm-scans'
import { putIn } from './attendance/put-in'
import { setMinutes } from './attendance/set-minutes'
import { takeBack } from './attendance/take-back'
import { checkIn } from './door/check-in'
import { doorKey } from './door/door-key'
import { pass } from './door/pass'
import { renewDoor } from './door/renew-door'
import { settleScans } from './door/settle-scans'
import { hosted } from './finding/hosted'
import { list } from './finding/list'
import { month } from './finding/month'
import { nearby } from './finding/nearby'
import { appCode } from './posting/app-code'
import { cancel } from './posting/cancel'
import { entry } from './posting/entry'
import { hostable } from './posting/hostable'
import { save } from './posting/save'
import { view } from './posting/view'
import { record } from './record/record'
import { recordSheet } from './record/record-sheet'
import { records } from './record/records'
import { recordsSheet } from './record/records-sheet'
import { repeat } from './repeating/repeat'
import { repeats } from './repeating/repeats'
import { bookRoom } from './rooms/book-room'
import { room } from './rooms/room'
import { roomAt } from './rooms/room-at'
import { giveUp } from './signing/give-up'
import { signUp } from './signing/sign-up'
import { signUps } from './signing/sign-ups'
import { takeSeat } from './signing/take-seat'
import { allowMessages } from './telling/allow-messages'
import { feed, makeFeed, revokeFeed } from './telling/feed'
import { messages } from './telling/messages'
import { notices } from './telling/notices'
import { readNotices } from './telling/read-notices'
import { tick } from './tick'
import { together } from './together'

const posting = { hostable, save, entry, view, cancel, appCode }
const repeating = { repeats, repeat }
const finding = { list, nearby, month, hosted }
const rooms = { room, roomAt, bookRoom }
const signing = { signUp, takeSeat, giveUp, signUps }
const telling = { notices, readNotices, messages, allowMessages, feed, makeFeed, revokeFeed }
const door = { doorKey, renewDoor, pass, checkIn, settleScans }
const coming = { attendance, attendanceOf, attendanceSheet, confirmScans, checkOutAll, putIn, takeBack, setMinutes }
const afterwards = { finish, outcome, saveSummary, photos, addPhotos, reviewPhoto, removePhoto, giveFeedback }
const yearly = { record, recordSheet, records, recordsSheet }

export const activities = feature('activities', contract, {
  ...posting,
  ...repeating,
  ...finding,
  ...rooms,
  ...signing,
  ...telling,
  ...door,
  ...coming,
  ...afterwards,
  ...yearly,
  ...together,
  tick,
})
