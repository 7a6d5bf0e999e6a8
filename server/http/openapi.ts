import type { FastifyInstance } from 'fastify'
import type { Action, Fault } from '../../core/action'
import * as z from '../../core/zod'
import type { Feature } from '../../cloudfunctions/_shell/feature'
import { REFUSED, statuses } from './answer'
import { etagOf, isKnown } from './etag'

type Schema = Record<string, unknown>

const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const object = (properties: Schema): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
})

const text = { type: 'string' }

/** What each fault carries beside its code. */
const carried: Record<Fault['code'], Schema> = {
  BAD_INPUT: { path: text, expected: text },
  SIGN_IN: {},
  NOT_ALLOWED: {},
  NO_SUCH_ACTION: {},
  TOO_LARGE: { limit: { type: 'integer', description: 'Bytes.' } },
  TOO_MANY: { retryAfter: { type: 'integer', description: 'Seconds.' } },
  BROKEN: { id: { ...text, description: 'Also in the log.' } },
  DATABASE_AWAY: {},
}

const failure = (error: Schema): Schema => object({ ok: { const: false }, error })
const json = (description: string, schema: Schema) => ({ description, content: { 'application/json': { schema } } })

const faults = Object.fromEntries(
  Object.entries(carried).map(([code, properties]) => [
    code,
    failure(object({ code: { const: code }, ...properties })),
  ]),
)

const faultResponses = Object.fromEntries(
  Object.entries(statuses).map(([code, status]) => [status, json(code, { $ref: `#/components/schemas/${code}` })]),
)

const refusalsOf = ({ refusals }: Action) =>
  refusals.length === 0
    ? {}
    : {
        [REFUSED]: json(
          'Refused.',
          failure({
            type: 'object',
            properties: { code: { enum: refusals }, details: { type: 'object' } },
            required: ['code'],
          }),
        ),
      }

const operation = (feature: string, action: Action) => ({
  operationId: action.name,
  tags: [feature],
  summary: action.summary,
  ...(action.who === 'timer' && {
    description: 'No request may call this: it is answered with 404. The clock does it.',
  }),
  'x-who': action.who,
  'x-refusals': action.refusals,
  requestBody: { required: true, content: { 'application/json': { schema: schemaOf(action.input, 'input') } } },
  responses: {
    200: json('Done.', object({ ok: { const: true }, data: schemaOf(action.output, 'output') })),
    ...refusalsOf(action),
    ...faultResponses,
  },
})

const pathsOf = ({ name, contract }: Feature) =>
  Object.entries(contract).map(([key, action]) => [`/api/${name}/${key}`, { post: operation(name, action) }] as const)

/** OpenAPI 3.1 of every action, made from the contracts. */
const openApi = (features: readonly Feature[]) => ({
  openapi: '3.1.0',
  info: {
    title: '共享党课',
    version: '1',
    description:
      'Each action is a POST whose JSON body is its input. x-who says who may ask: anyone; member, who is bound to the roster; officer, who holds an office; timer, which is the clock alone and no request. Who is asking is known by an HttpOnly cookie that the first answer sets.',
  },
  paths: Object.fromEntries(features.flatMap(pathsOf)),
  components: { schemas: faults },
})

/** Made when it is first asked for, and only then: nobody else is served for the while that it takes. */
export const routeOpenApi = (http: FastifyInstance, features: readonly Feature[]): void => {
  const make = () => {
    const written = JSON.stringify(openApi(features))
    return { written, etag: etagOf(written) }
  }
  let made: ReturnType<typeof make> | undefined

  http.get('/api/openapi.json', (request, reply) => {
    const { written, etag } = (made ??= make())
    reply.header('etag', etag)
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(written)
  })
}
