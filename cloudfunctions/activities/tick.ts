import type { activities } from '../../core/activities/contract'
import type { Handler } from '../_shell/feature'
import { inTurn } from '../_shell/in-turn'
import { finishDue } from './afterwards/finish-due'
import { decideDue } from './bidding/decide-due'
import { lapse } from './signing/lapse'
import { sendMessages } from './telling/send-messages'

/** What the clock does, each minute; messages last, so that what was just told goes out with them. */
export const tick: Handler<typeof activities.tick> = (_, context) => {
  const { store, log, now } = context
  return inTurn(
    {
      lapsed: () => lapse(context),
      reminded: () => store.notices.remind(now),
      decided: () => decideDue(context),
      finished: () => finishDue(context),
      forgotten: () => store.notices.forget(now),
      sent: () => sendMessages(context),
    },
    log,
  )
}
