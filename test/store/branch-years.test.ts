import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { dutyKinds } from '../../core/activities/due'
import { activityKinds, type ActivityKind } from '../../core/activities/kinds'
import { DAY_MS, HOUR_MS, inShanghai } from '../../core/time'
import { openWorld } from '../world'

const world = openWorld()

const pick = <T>(choices: readonly T[]): T => choices[Math.floor(Math.random() * choices.length)]!
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

/** Near the ends of a year, and within it. */
const someTime = (): number =>
  Date.parse(pick(['2024-12-31T16:00:00Z', '2025-06-15T03:00:00Z', '2025-12-31T16:00:00Z']))

const aMember = (branches: readonly string[]) => ({
  id: newId(),
  organisation: pick(branches),
  status: pick(['full', 'full', 'probationary', 'masses']),
  joined: pick(['2020-01-01', '2025-12-30', '2025-12-31', '2026-01-01']),
  left: pick([null, null, '2026-01-01', '2026-01-02', '2025-12-31']),
})

const anActivity = (branches: readonly string[], members: readonly string[]) => {
  const from = new Date(someTime() + Math.round((Math.random() - 0.5) * pick([1 / 24, 30, 300]) * DAY_MS))
  const [lead, other] = [pick(branches), pick(branches)]
  return {
    id: newId(),
    kind: pick(activityKinds),
    state: pick(['published', 'finished', 'cancelled', 'draft']),
    from,
    until: new Date(from.getTime() + HOUR_MS),
    byHand: Math.random() < 0.4,
    lead,
    // An organisation that had joined in may have been made the leader since.
    leads: pick(['lead', 'lead', 'accepted']),
    other: other === lead ? null : { id: other, state: pick(['accepted', 'invited', 'declined']) },
    presences: pick([[], ['none', 'held', 'absent'], ['in'], ['none', 'out', 'out']]).map((state, nth) => ({
      state,
      memberId: members[nth]!,
    })),
  }
}

type Made = ReturnType<typeof anActivity>

const insert = async (members: ReturnType<typeof aMember>[], activities: Made[]) => {
  const run = (statement: ReturnType<typeof sql>) => world().database.rows(statement)
  const by = members[0]!.id
  const made = sql`jsonb_to_recordset(${JSON.stringify(activities)}::jsonb) as r (id uuid, kind text, state text,
    "from" timestamptz, until timestamptz, "byHand" boolean, lead uuid, leads text, other jsonb, presences jsonb)`
  await run(sql`
    insert into member (member_id, organisation_id, name, status, joined_on, left_on)
    select id, organisation, '示例', status, joined, "left"
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
      as r (id uuid, organisation uuid, status text, joined date, "left" date)`)
  await run(sql`
    insert into activity (activity_id, state, kind, organisation_id, title, about, bring, from_at, until_at, place,
                          members_only, guests, questions, earns_points, counts_hours, door, made_by, made_at, updated_at,
                          changed_by, change_id, finished_by_hand)
    select id, state, kind, lead, '示例', '', '', "from", until, '{"kind": "online", "link": "示例"}', false, 0, '[]', true,
           false, id, ${by}, "from", "from", ${by}, id, "byHand"
    from ${made}`)
  await run(sql`
    insert into activity_host (activity_id, organisation_id, state, asked_at)
    select id, lead, leads, "from" from ${made}
    union all
    select id, (other ->> 'id')::uuid, other ->> 'state', "from" from ${made} where other is not null`)
  await run(sql`
    insert into attendance (activity_id, member_id, state, in_at)
    select r.id, (p ->> 'memberId')::uuid, p ->> 'state', "from"
    from ${made}, jsonb_array_elements(r.presences) p`)
}

/** What a branch hosted in a year, counted one by one. */
const hostedBy = (branch: string, year: number, activities: readonly Made[], now: Date): Made[] =>
  activities.filter(
    ({ lead, other, state, from, until, byHand, presences }) =>
      (lead === branch || (other?.id === branch && other.state === 'accepted')) &&
      (state === 'published' || state === 'finished') &&
      until <= now &&
      (byHand || presences.some((each) => each.state === 'in' || each.state === 'out')) &&
      inShanghai(from).year() === year,
  )

const inMonth = (kind: ActivityKind, month: number, held: readonly Made[]): number =>
  held.filter((each) => each.kind === kind && inShanghai(each.from).month() === month).length

test('a year of many branches is what counting one by one says, and so is that of each', async () => {
  const above = await world().branch({ kind: 'committee' })
  const organisations = await Promise.all(many(8, () => world().branch({ under: above })))
  const branches = organisations.map(({ organisationId }) => organisationId)
  // What is elsewhere is nothing of theirs.
  const all = [...branches, (await world().branch()).organisationId]
  const members = many(150, () => aMember(all))
  const ids = members.map(({ id }) => id)
  const activities = many(600, () => anActivity(all, ids))
  await insert(members, activities)

  const { activityRecords } = world().store
  const day = '2025-12-31'
  for (const now of ['2025-06-15T03:00:00Z', '2025-12-31T16:00:00Z', '2026-11-16T04:00:00Z'].map((at) => new Date(at)))
    for (const year of [2024, 2025, 2026]) {
      const expected = branches.map((organisationId) => {
        const held = hostedBy(organisationId, year, activities, now)
        return {
          organisationId,
          fullMembers: members.filter(
            ({ organisation, status, joined, left }) =>
              organisation === organisationId && status === 'full' && joined <= day && (left === null || left > day),
          ).length,
          held: held.length,
          months: dutyKinds.map((kind) =>
            Array.from({ length: 12 }, (_, month) => Math.min(1, inMonth(kind, month, held))),
          ),
        }
      })
      const read = await activityRecords.branches([above.organisationId], '', year, day, now)
      expect(new Map(read.map(({ name: _, ...branch }) => [branch.organisationId, branch]))).toEqual(
        new Map(expected.map((branch) => [branch.organisationId, branch])),
      )
      const [one] = branches
      const held = hostedBy(one!, year, activities, now)
      const shown = await activityRecords.held(one!, year, now)
      expect(shown.map(({ activityId }) => activityId).sort()).toEqual(held.map(({ id }) => id).sort())
      const counts = await activityRecords.counts(one!, year, now)
      expect(counts.reduce((sum, each) => sum + each.held, 0)).toBe(held.length)
      for (const { kind, month, held: count } of counts) expect(count).toBe(inMonth(kind, month - 1, held))
    }
})
