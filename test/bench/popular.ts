import sql from 'sql-template-tag'
import { createStore } from '../../cloudfunctions/_store/store'
import { RANKED } from '../../core/lectures/finding'
import { periodOf } from '../../core/time'
import { asOwner } from './bare'
import type { Ground } from './bench'
import { latencies, round, show } from './measure'

const EVENTS = 1_000_000
const CALLS = 1500
/** Two months take the roller fewer and larger rolls than the minutes of two months would. */
const ROLL = 200_000
const CITY = '00000000-0000-4000-8000-000000000000'

/** An id that SQL can make again from a number. */
const id = (kind: string, number: string) => `md5('${kind}' || (${number}))::uuid`

/** A city of fifty branches, 500 members and 2,000 lectures, and two months in which a million people finished them. */
const events = [
  'set search_path = dangke, public; set synchronous_commit = off',
  `insert into organisation values ('${CITY}', array['${CITY}'::uuid], 'committee', '市两新工委')`,
  `insert into organisation select ${id('branch', 'n')}, array['${CITY}'::uuid, ${id('branch', 'n')}], 'branch', '支部 ' || n
   from generate_series(0, 49) n`,
  `insert into member (member_id, organisation_id, name, status, joined_on)
   select ${id('member', 'n')}, ${id('branch', 'n % 50')}, '党员 ' || n, 'full', '2020-01-01' from generate_series(0, 499) n`,
  `insert into lecture (lecture_id, author_id, organisation_id, title, summary, topic, script, voice, state, parts,
                        duration_ms, updated_at, published_at)
   select ${id('lecture', 'n')}, ${id('member', 'n % 500')}, ${id('branch', 'n % 50')}, '示例党课 ' || n, '', 'theory', '', 'person',
          'published', 1, 60000, now(), now() - interval '70 days' from generate_series(0, 1999) n`,
  `insert into completion (lecture_id, learner_id, sharer_id, at)
   select ${id('lecture', 'floor(2000 * power(random(), 3))::int')}, ${id('learner', 'n')},
          ${id('member', 'floor(500 * random())::int')}, now() - interval '60 days' * (1 - n / ${EVENTS}.0)
   from generate_series(1, ${EVENTS}) n`,
  'insert into completion_pending select lecture_id, learner_id from completion order by at on conflict do nothing',
  'analyze',
]

/** The popular list after a million shares with effect, against a query that asks for nothing. */
export const benchPopular = async ({ database, url }: Ground): Promise<void> => {
  await asOwner(url.owner, ...events)
  const { rankings } = createStore(database)
  const begun = performance.now()
  await asOwner(url.owner, ...Array.from({ length: EVENTS / ROLL + 1 }, () => `select dangke.roll_up(${ROLL})`))
  const seconds = (performance.now() - begun) / 1000
  await asOwner(url.owner, 'vacuum analyze dangke.popular, dangke.lecture, dangke.featured')

  const week = periodOf('week', new Date()).key
  const bare = sql`
    select lecture_id, sharers, learners from popular where scope_id = ${CITY} and period = ${week} and sharers > 0
    order by sharers desc, learners desc, published_at, lecture_id limit 50`
  const measured = await latencies(CALLS, {
    'select 1': () => database.rows(sql`select 1`),
    'the top 50 by their index': () => database.rows(bare),
    'the popular list, with cards': () => rankings.popular(CITY, week, RANKED),
  })
  show(
    `The popular list over ${EVENTS.toLocaleString('en')} events, rolled up in ${round(seconds, 0)} s`,
    Object.entries(measured).map(([query, { p50, p99 }]) => ({
      query,
      'ms, p50': round(p50),
      'ms, p99': round(p99),
      '× select 1': round(p50 / measured['select 1'].p50, 1),
      aim: query === 'select 1' ? '' : '≤ 5 ×, ≤ 2 ms',
    })),
  )
}
