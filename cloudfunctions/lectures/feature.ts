import { lectures as contract } from '../../core/lectures/contract'
import { feature } from '../_shell/feature'
import { beat } from './beat'
import { deck } from './deck'
import { decks } from './decks'
import { discard } from './discard'
import { draft } from './draft'
import { featured } from './featured'
import { finish } from './finish'
import { learn } from './learn'
import { list } from './list'
import { mine } from './mine'
import { place } from './place'
import { popular } from './popular'
import { receive } from './receive'
import { resume } from './resume'
import { review } from './review'
import { reviewQueue } from './review-queue'
import { saveDraft } from './save-draft'
import { share } from './share'
import { submit } from './submit'
import { takeDown } from './take-down'
import { tick } from './tick'
import { view } from './view'
import { withdraw } from './withdraw'

export const lectures = feature('lectures', contract, {
  list,
  popular,
  featured,
  view,
  resume,
  mine,
  decks,
  deck,
  draft,
  saveDraft,
  discard,
  place,
  receive,
  submit,
  withdraw,
  reviewQueue,
  review,
  takeDown,
  share,
  learn,
  beat,
  finish,
  tick,
})
