import type { FastifyInstance } from 'fastify'
import type { Serve } from '../../cloudfunctions/_shell/serve'
import { send } from './answer'
import type { Callers } from './caller'
import type { Meter } from './metrics'

interface Parts {
  /** What serves each feature, by its name. */
  readonly serves: ReadonlyMap<string, Serve>
  readonly callers: Callers
  readonly meter: Meter
}

/** `POST /api/<feature>/<action>`: the body is the input. */
export const routeActions = (http: FastifyInstance, { serves, callers, meter }: Parts): void => {
  http.post<{ Params: { feature: string; action: string } }>('/api/:feature/:action', async (request, reply) => {
    const { feature, action } = request.params
    const serve = serves.get(feature)
    if (!serve) return send(reply, { ok: false, error: { code: 'NO_SUCH_ACTION' } })
    const identity = callers.identify(request, reply)
    const answer = await meter(feature, action, () => serve({ action, input: request.body, identity }))
    return send(reply, answer)
  })
}
