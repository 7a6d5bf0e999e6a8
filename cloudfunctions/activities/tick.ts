import type { activities } from '../../core/activities/contract'
import type { Handler } from '../_shell/feature'
import { finishDue } from './afterwards/finish-due'
import { decideDue } from './bidding/decide-due'
import { lapse } from './signing/lapse'
import { sendMessages } from './telling/send-messages'

/** What the clock does, each minute; messages last, so that what was just told goes out with them. */
export const tick: Handler<typeof activities.tick> = async (_, context) => {
  const { store, now } = context
  const lapsed = await lapse(store, now)
  const reminded = await store.notices.remind(now)
  const decided = await decideDue(store, now)
  const finished = await finishDue(store, now)
  const forgotten = await store.notices.forget(now)
  const sent = await sendMessages(context)
  return { lapsed, reminded, decided, finished, forgotten, sent }
}
