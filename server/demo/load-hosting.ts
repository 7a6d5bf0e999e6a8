import type { Store } from '../../cloudfunctions/_store/store'
import { propose } from '../../core/activities/turns'
import { dayOf, inShanghai } from '../../core/time'
import { atHour, dayOn, WORKDAYS } from './days'
import { clubs, DISTRICT, GENERAL, KEEPER, projects, STAFF, turns } from './hosting'
import { demoId } from './demo-id'
import { later, member, organisation, post } from './post-hosted'

/** Six that have been, or are to be this month, and two more. */
const TURNS = 8

const at = (day: string, hour: number): Date => inShanghai(`${day}T00:00:00+08:00`).add(hour, 'hour').toDate()

/** A rota of half a year: hosted, missed once, two turns ahead, and a swap that waits for an answer. */
const loadRota = async (store: Store, now: Date): Promise<void> => {
  const rotaId = demoId('rota', GENERAL)
  const begun = inShanghai(now).subtract(5, 'month').date(1).hour(9).toDate()
  const members = turns.map(({ branch }) => organisation(branch))
  const rhythm = { everyMonths: 1, onDay: 20 }
  const entry = {
    organisationId: organisation(GENERAL),
    name: '主题党日轮值（示例）',
    kind: 'theme_day' as const,
    ...rhythm,
    members,
  }
  const writing = { rotaId, changeId: demoId('change', rotaId), basis: null, entry, sample: true }
  await store.rotas.save(writing, member(KEEPER), begun)

  for (let nth = 0; nth < TURNS; nth++) {
    const rota = (await store.rotas.find(rotaId))!
    const on = later(begun, nth * 30)
    const planned = on < now ? on : now
    const [next] = propose(members, rota.turns, rhythm, dayOf(planned))
    const turnId = demoId('turn', nth)
    await store.rotas.plan(rota, [{ turnId, ...next! }], member(KEEPER), planned)
    const from = at(next!.dueOn, 14)
    const { branch, by } = turns.find((each) => organisation(each.branch) === next!.organisationId)!
    // One was missed.
    if (from < now && nth !== 2) {
      const occasion = { kind: 'turn' as const, id: turnId }
      const name = `第 ${nth + 1} 期主题党日`
      const activityId = await post(store, { now, name, of: branch, by, from, occasion })
      const finished = later(from, 1)
      if (finished < now) await store.afterwards.finish({ activityId, byHand: true }, () => [], finished)
    }
  }
  const rota = (await store.rotas.find(rotaId))!
  const [turn, other] = rota.turns.filter(({ dueOn }) => dueOn >= dayOf(now))
  const asker = turns.find(({ branch }) => organisation(branch) === turn?.organisationId)
  if (turn && other && asker)
    await store.rotas.ask(rota, { swapId: demoId('swap', rotaId), turn, other }, member(asker.by), now)
}

const idOf = (kind: 'branch' | 'club' | 'person', name: string): string =>
  kind === 'branch' ? organisation(name) : kind === 'club' ? demoId('club', name) : member(name)

const loadProjects = async (store: Store, now: Date): Promise<void> => {
  for (const [nth, { title, about, places, claims }] of projects.entries()) {
    const projectId = demoId('project', nth)
    const claimUntil = atHour(now, 30 + nth, 18).toISOString()
    const entry = { organisationId: organisation(DISTRICT), title, about, claimUntil, places }
    const writing = { projectId, changeId: demoId('change', projectId), basis: null, entry, sample: true }
    await store.projects.save(writing, member(STAFF), later(now, -20))
    const project = (await store.projects.find(projectId))!
    for (const { kind, claimer, by, end } of claims) {
      const claimId = demoId('claim', projectId, claimer)
      const { path } = (await store.members.place(member(by), now))!
      const name = kind === 'person' ? claimer : `${claimer}（示例）`
      const as = { kind, id: idOf(kind, claimer), organisationId: path[path.length - 1]!, name }
      await store.projects.claim(project, claimId, as, member(by), later(now, -12))
      const claim = { claimId, claimer: name, memberId: member(by) }
      if (end)
        await store.projects.end(
          project,
          claim,
          end === 'done' ? 'done' : 'returned',
          end === 'done' ? null : end,
          member(by),
          later(now, -3),
        )
    }
  }
}

/** Led by one branch, hosted with a second, and a third is asked. */
const loadJoint = async (store: Store, now: Date): Promise<void> => {
  const title = '三支部联学：从一行代码说起'
  const from = atHour(now, dayOn(now, 10, WORKDAYS), 14)
  const activityId = await post(store, { now, name: title, of: '拾光科技党支部', by: '许砚秋', from })
  const side = (name: string) => ({
    ...{ activityId, title: `${title}（示例）`, lead: '拾光科技党支部（示例）' },
    ...{ organisationId: organisation(name), organisation: `${name}（示例）` },
  })
  const asked = later(now, -1)
  await store.hosts.invite(side('青禾数据党支部'), member('许砚秋'), asked)
  await store.hosts.answer(side('青禾数据党支部'), true, member('陆景澄'), asked)
  await store.hosts.invite(side('竹屿文创党支部'), member('许砚秋'), asked)
}

const loadClubs = async (store: Store, now: Date): Promise<void> => {
  for (const { name, branch, lead, about, members, next } of clubs) {
    const clubId = demoId('club', name)
    const club = { clubId, organisationId: organisation(branch), name: `${name}（示例）`, about, leadId: member(lead) }
    await store.clubs.save({ ...club, sample: true }, later(now, -90))
    for (const [nth, each] of members.entries()) await store.clubs.join(clubId, member(each), later(now, nth - 80))
    const { title, weekday, hour, hours, address } = next
    const from = atHour(now, dayOn(now, 2, [weekday]), hour)
    const place = { kind: 'address' as const, address, spot: null }
    const entry = { clubId, kind: 'club' as const, about, place, earnsPoints: false }
    await post(store, { now, name: title, of: branch, by: lead, from, hours, entry })
  }
}

/** A rota with a history, clubs, a board with claims, and an activity of several hosts. */
export const loadHosting = async (store: Store, now: Date): Promise<void> => {
  await loadClubs(store, now)
  await loadRota(store, now)
  await loadProjects(store, now)
  await loadJoint(store, now)
}
