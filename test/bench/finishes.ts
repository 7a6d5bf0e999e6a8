import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createCallers } from '../../server/http/caller'
import { bareInsert } from './bare'
import type { Ground } from './bench'
import { lightClient, type Client } from './light-client'
import { inTurn, rate, round, show } from './measure'

const ROUNDS = 3
const ROUND_MS = 1500
const LECTURES = 1000
const LEARNERS = 60_000
/** The learner’s own, and the author’s. */
const AWARDS = 2

interface Learner {
  readonly memberId: string
  readonly subject: string
  readonly cookie: string
  readonly sessionId: string
  readonly lectureId: string
}

/** A browser as the server knows it, with the cookie it would have been given. */
const browser = (secret: string): { subject: string; cookie: string } => {
  let cookie = ''
  const reply = { setCookie: (name: string, value: string) => (cookie = `${name}=${value}`) }
  const fresh = { cookies: {}, ip: '127.0.0.1' }
  const { subject } = createCallers(secret, false).identify(fresh as never, reply as never)
  return { subject, cookie }
}

/** Learners of a minute’s lecture who began an hour ago, each in a browser and a session of their own. */
const prepare = async ({ database }: Ground, secret: string): Promise<Learner[]> => {
  const [organisationId, lectureIds] = [newId(), Array.from({ length: LECTURES }, newId)]
  await database.rows(sql`
    insert into organisation values (${organisationId}, array[${organisationId}::uuid], 'branch', '支部')`)
  await database.rows(sql`
    insert into lecture (lecture_id, author_id, organisation_id, title, summary, topic, script, voice, state, parts,
                         duration_ms, updated_at, published_at)
    select id, gen_random_uuid(), ${organisationId}, '示例', '', 'theory', '', 'person', 'published', 1, 60000, now(), now()
    from unnest(${lectureIds}::uuid[]) id`)

  const learners = Array.from({ length: LEARNERS }, (_, index) => ({
    ...browser(secret),
    memberId: newId(),
    sessionId: newId(),
    lectureId: lectureIds[index % LECTURES]!,
  }))
  const rows = sql`jsonb_to_recordset(${JSON.stringify(learners)}::jsonb)
    as r ("memberId" uuid, subject text, "sessionId" uuid, "lectureId" uuid)`
  const began = sql`now() - interval '1 hour'`
  await database.rows(sql`
    insert into member (member_id, organisation_id, name, status, joined_on)
    select "memberId", ${organisationId}, '党员', 'full', '2020-01-01' from ${rows}`)
  await database.rows(sql`
    insert into identity (provider, subject, member_id, bound_at, identity_id, last_used_on)
    select 'browser', subject, "memberId", now(), gen_random_uuid(), (now() at time zone 'Asia/Shanghai')::date from ${rows}`)
  await database.rows(sql`
    insert into learning (member_id, lecture_id, begun_at, touched_at) select "memberId", "lectureId", ${began}, ${began} from ${rows}`)
  await database.rows(sql`
    insert into learning_session (member_id, session_id, lecture_id, opened_at)
    select "memberId", "sessionId", "lectureId", ${began} from ${rows}`)
  return learners
}

const start = async (main: string, { url }: Ground, secret: string, dataDir: string) => {
  const server = spawn(process.execPath, [main], {
    env: {
      ...{ PATH: process.env.PATH, DATA_DIR: dataDir, SECRET: secret, DEMO: 'off', PORT: '0', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: url.application, MIGRATION_DATABASE_URL: url.owner, RATE_LIMIT: '0' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server did not start')))
    server.stdout.once('data', (data: Buffer) => resolve(data.toString()))
  })
  return { server, address: /http:\S+/.exec(line)![0] }
}

const stop = (server: ChildProcess) =>
  new Promise((resolve) => {
    server.once('exit', resolve)
    server.kill('SIGTERM')
  })

/** Each call finishes what the next learner has watched. */
const finishing = (client: Client, learners: readonly Learner[]) => {
  let next = 0
  return async () => {
    const learner = learners[next++]
    if (!learner) throw new Error('there are too few learners for so fast a machine')
    const body = JSON.stringify({ sessionId: learner.sessionId, watched: [[0, 60000]], positionMs: 60000 })
    const status = await client.post('/api/lectures/finish', learner.cookie, body)
    if (status !== 200) throw new Error(`the server answered ${status}`)
  }
}

/** The least that can be asked over HTTP: an action there is none of, by somebody known. */
const asking = (client: Client, learners: readonly Learner[]) => async () => {
  const status = await client.post('/api/lectures/none', learners[0]!.cookie, '{}')
  if (status !== 404) throw new Error(`the server answered ${status}`)
}

/** Finishing a lecture over HTTP, each with the points it brings, against the least that can be written for good. */
export const benchFinishes = async (ground: Ground, main: string): Promise<void> => {
  const secret = randomBytes(32).toString('hex')
  const dataDir = mkdtempSync(join(tmpdir(), 'dangke-bench-server-'))
  const learners = await prepare(ground, secret)
  const { server, address } = await start(main, ground, secret, dataDir)
  const client = lightClient(new URL(address))
  try {
    const [finish, bare, ask] = [finishing(client, learners), bareInsert(ground.database), asking(client, learners)]
    await rate(8, 1500, finish)

    const rows = []
    for (const callers of [8, 64]) {
      const measured = await inTurn(ROUNDS, {
        bare: () => rate(callers, ROUND_MS, bare),
        finishes: () => rate(callers, ROUND_MS, finish),
        empty: () => rate(callers, ROUND_MS, ask),
      })
      rows.push({
        callers,
        'bare inserts/s': round(measured.bare, 0),
        'empty requests/s': round(measured.empty, 0),
        'finishes/s': round(measured.finishes, 0),
        'awards/s': round(measured.finishes * AWARDS, 0),
        'awards ÷ bare': round((measured.finishes * AWARDS) / measured.bare),
        aim: '≥ 0.5',
      })
    }
    show('Finishing lectures over HTTP, two awards each', rows)
  } finally {
    client.close()
    await stop(server)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
