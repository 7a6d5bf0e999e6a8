import type { lectures } from '../../core/lectures/contract'
import { FREEZE_AFTER_MS } from '../../core/lectures/ranking'
import { periodsEnded, type Period } from '../../core/time'
import type { Context, Handler } from '../_shell/feature'
import { inTurn } from '../_shell/in-turn'
import type { Store } from '../_store/store'

export const tick: Handler<typeof lectures.tick> = (_, context) =>
  inTurn(
    {
      rolled: () => rollUp(context.store),
      frozen: () => freeze(context),
      removed: () => removeStrays(context),
    },
    context.log,
  )

/** Roll until nothing new is left; what another roller holds is its own to finish. */
const rollUp = async (store: Store): Promise<number> => {
  let rolled = 0
  for (let some = await store.rankings.rollUp(); some > 0; some = await store.rankings.rollUp()) rolled += some
  return rolled
}

const freeze = async ({ store, now }: Context<'timer'>): Promise<string[]> => {
  const final = new Date(now.getTime() - FREEZE_AFTER_MS)
  const frozen: string[] = []
  for (const kind of ['week', 'month'] as const) {
    const since = await store.rankings.frozenUntil(kind)
    const due: Period[] = since ? periodsEnded(kind, since, final) : []
    for (const period of due) if (await store.rankings.freeze(period, now)) frozen.push(period.key)
  }
  return frozen
}

/** A file that storage will not let go of stays known, and is tried again the next minute. */
const removeStrays = async ({ store, media, log, now }: Context<'timer'>): Promise<number> => {
  let removed = 0
  for (const { memberId, fileId, location } of await store.files.strays(now)) {
    try {
      await media.remove(location)
      await store.files.forget(memberId, fileId)
      removed++
    } catch (error) {
      log.error({ err: error, fileId }, 'a stray file could not be removed')
    }
  }
  return removed
}
