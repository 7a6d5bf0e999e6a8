import type { Feature } from '../cloudfunctions/_shell/feature'
import type { Host } from '../cloudfunctions/_shell/host'
import { serve } from '../cloudfunctions/_shell/serve'
import type { Identity } from '../cloudfunctions/_store/members'
import type { Store } from '../cloudfunctions/_store/store'
import { activities } from '../cloudfunctions/activities/feature'
import { lectures } from '../cloudfunctions/lectures/feature'
import { members } from '../cloudfunctions/members/feature'
import { points } from '../cloudfunctions/points/feature'
import { stations } from '../cloudfunctions/stations/feature'
import type { Action, Answer, AnswerOf, OutputOf, RequestOf } from '../core/action'

const features: Record<string, Feature> = { activities, lectures, members, points, stations }

/** Who asks: somebody with an identity, or `null` for the timer. */
export type Asker = { readonly identity: Identity } | null

/** When things happen in tests that do not care: a Monday noon in Shanghai, in the middle of no period’s end. */
export const NOON = new Date('2026-11-16T12:00:00+08:00')

/** What a refusal is answered with, whatever it says beside its code; or with just these details. */
export const refused = (code: string, details?: object) => ({
  ok: false,
  error: expect.objectContaining({ code, ...(details && { details }) }) as unknown,
})

export const answering = (store: Store, host: Host) => {
  /** Anything at all, to any address: what a client that is not ours may send. */
  const send = (name: string, input: unknown, as: Asker, now = NOON): Promise<Answer<unknown>> => {
    const [feature = '', action = ''] = name.split('.')
    const served = features[feature]
    if (!served) throw new Error(`there is no feature ${feature}`)
    return serve(served, store, host)({ action, input, identity: as?.identity ?? null, now })
  }

  const answer = <A extends Action>(action: A, input: RequestOf<A>, as: Asker, now?: Date): Promise<AnswerOf<A>> =>
    send(action.name, input, as, now) as Promise<AnswerOf<A>>

  /** The answer’s data, where a refusal would mean that the test itself is wrong. */
  const must = async <A extends Action>(
    action: A,
    input: RequestOf<A>,
    as: Asker,
    now?: Date,
  ): Promise<OutputOf<A>> => {
    const answered = await answer(action, input, as, now)
    if (!answered.ok) throw new Error(`${action.name} was to succeed: ${JSON.stringify(answered.error)}`)
    return answered.data
  }

  return { send, answer, must }
}
