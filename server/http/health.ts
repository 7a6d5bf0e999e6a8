import type { FastifyInstance } from 'fastify'
import sql from 'sql-template-tag'
import type { Database } from '../../cloudfunctions/_store/database'

/** `GET /healthz`: whether an action would find its database. */
export const routeHealth = (http: FastifyInstance, database: Database): void => {
  http.get('/healthz', async (request, reply) => {
    const away = await database.rows(sql`select 1`).then(
      () => null,
      (error: unknown) => error,
    )
    if (away) request.log.error({ err: away }, 'the database is away')
    return reply
      .code(away ? 503 : 200)
      .header('cache-control', 'no-store')
      .send({ ok: !away })
  })
}
