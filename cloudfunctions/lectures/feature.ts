import { lectures as contract } from '../../core/lectures/contract'
import { feature } from '../_shell/feature'
import { featured } from './finding/featured'
import { list } from './finding/list'
import { popular } from './finding/popular'
import { share } from './finding/share'
import { view } from './finding/view'
import { putAway } from './reviewing/put-away'
import { review } from './reviewing/review'
import { reviewQueue } from './reviewing/review-queue'
import { submit } from './reviewing/submit'
import { takeDown } from './reviewing/take-down'
import { withdraw } from './reviewing/withdraw'
import { beat } from './sessions/beat'
import { finish } from './sessions/finish'
import { learn } from './sessions/learn'
import { resume } from './sessions/resume'
import { deck } from './studio/deck'
import { decks } from './studio/decks'
import { discard } from './studio/discard'
import { draft } from './studio/draft'
import { drafts } from './studio/drafts'
import { mine } from './studio/mine'
import { saveDraft } from './studio/save-draft'
import { place } from './uploading/place'
import { receive } from './uploading/receive'
import { tick } from './tick'

const finding = { list, popular, featured, view, share }
const studio = { mine, drafts, decks, deck, draft, saveDraft, discard }
const uploading = { place, receive }
const reviewing = { submit, withdraw, reviewQueue, review, takeDown, putAway }
const sessions = { resume, learn, beat, finish }

export const lectures = feature('lectures', contract, {
  ...finding,
  ...studio,
  ...uploading,
  ...reviewing,
  ...sessions,
  tick,
})
