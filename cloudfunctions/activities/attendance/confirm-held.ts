import type { Context } from '../../_shell/feature'
import type { MetAtDoor } from '../../_store/attendance'
import type { Arrived } from '../../_store/attendance-deeds'
import type { Caller } from '../../_store/members'
import { newId } from '../../_store/new-id'
import { arrivalAt } from '../door/arrival'
import type { Held } from '../held'

type Confirming = Pick<Context, 'store' | 'now'> & { readonly caller: Caller }

/** Of those, whoever scanned the code and waits is there, and was since they scanned it: an organiser says so. */
export const confirmHeld = (
  activity: Held,
  met: readonly MetAtDoor[],
  { caller, store, now }: Confirming,
): Promise<Arrived[]> => {
  const how = { deed: 'confirmed', right: true, vouched: true, actorId: caller.memberId, now } as const
  const waiting = met.filter(({ state }) => state === 'held')
  return store.attendance.arrive(
    waiting.map(({ memberId, at }) => arrivalAt(activity, { ...how, memberId, at, deedId: newId() })),
  )
}
