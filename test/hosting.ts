import { newId } from '../cloudfunctions/_store/new-id'
import type { Offer } from '../core/activities/tender'
import type { Occasion } from '../core/activities/occasion'
import type { ProjectEntry } from '../core/activities/projects'
import type { RotaEntry } from '../core/activities/rota-shown'
import { activities } from '../core/activities/contract'
import { togetherFacts } from '../core/activities/together-facts'
import { stationFacts } from '../core/stations/told'
import type { RequestOf } from '../core/action'
import * as z from '../core/zod'
import { NOON } from './answer'
import type { Person, Unit } from './people'
import type { World } from './world'

const HOUR_MS = 3_600_000

/** So many hours after noon. */
export const after = (hours: number): Date => new Date(NOON.getTime() + hours * HOUR_MS)

const factsOf = { ...togetherFacts, ...stationFacts }

/** What somebody was told, with the facts that its words need. */
export const noticesOf = async (world: World, { memberId }: Person): Promise<{ kind: string; facts: object }[]> => {
  const told = (await world.ownerQuery(
    `select kind, facts from dangke.notice where member_id = '${memberId}' order by at, notice_id`,
  )) as { kind: keyof typeof factsOf; facts: object }[]
  for (const { kind, facts } of told) z.parse(factsOf[kind], facts)
  return told
}

/** How what somebody was asked stands in their inbox, the newest in front. */
export const askedOf = async (world: World, as: Person, at?: Date) =>
  (await world.must(activities.notices, {}, as, at)).notices.flatMap(({ asking }) => asking ?? [])

/** A general branch with branches below it, each with an officer. */
export const openBranches = async (world: World, count: number) => {
  const above = await world.branch({ kind: 'general_branch' })
  const keeper = await world.officer({ of: above })
  const branches: Unit[] = []
  for (let n = 0; n < count; n++) branches.push(await world.organisation({ under: above, name: `支部 ${n + 1}` }))
  const officers = await Promise.all(branches.map((of) => world.officer({ of })))
  return { above, keeper, branches, officers }
}

export type Branches = Awaited<ReturnType<typeof openBranches>>

export const rotaEntry = ({ above, branches }: Branches, given: Partial<RotaEntry> = {}): RotaEntry => ({
  organisationId: above.organisationId,
  name: '示例轮值',
  kind: 'theme_day',
  everyMonths: 1,
  onDay: 20,
  members: branches.map(({ organisationId }) => organisationId),
  ...given,
})

export const aRota = async (world: World, units: Branches, given: Partial<RotaEntry> = {}): Promise<string> => {
  const rotaId = newId()
  const entry = rotaEntry(units, given)
  await world.must(activities.saveRota, { rotaId, changeId: newId(), basis: null, entry }, units.keeper)
  return rotaId
}

export const aProject = async (
  world: World,
  { above, keeper }: Pick<Branches, 'above' | 'keeper'>,
  given: Partial<ProjectEntry> = {},
): Promise<string> => {
  const projectId = newId()
  const { organisationId } = above
  const entry = { organisationId, title: '示例项目', about: '示例', claimUntil: null, places: 3, ...given }
  await world.must(activities.saveProject, { projectId, changeId: newId(), basis: null, entry }, keeper)
  return projectId
}

export const [CRAFT, REACH] = [newId(), newId()]

/** Bids until six hours after noon, decided a day later; craft weighs 60, reach 40. */
export const tenderGiven = (
  { above }: Pick<Branches, 'above'>,
  given: Partial<RequestOf<typeof activities.postTender>> = {},
): RequestOf<typeof activities.postTender> => ({
  tenderId: newId(),
  organisationId: above.organisationId,
  title: '示例竞办',
  about: '示例',
  criteria: [
    { criterionId: CRAFT, name: '方案', weight: 60 },
    { criterionId: REACH, name: '覆盖', weight: 40 },
  ],
  bidsUntil: after(6).toISOString(),
  decideBy: 'jury',
  decideUntil: after(30).toISOString(),
  ...given,
})

export const aTender = async (
  world: World,
  units: Branches,
  given: Partial<RequestOf<typeof activities.postTender>> = {},
): Promise<string> => {
  const tender = tenderGiven(units, given)
  await world.must(activities.postTender, tender, units.keeper)
  return tender.tenderId
}

export const anOffer = (given: Partial<Offer> = {}): Offer => ({
  title: '夜跑西湖',
  plan: '绝密方案：沿湖十公里',
  needs: '矿泉水两箱',
  ...given,
})

export const bidFor = (world: World, tenderId: string, by: Person, given: Partial<Offer> = {}, at = NOON) =>
  world.answer(
    activities.bid,
    { tenderId, organisationId: by.organisationId, bidId: newId(), offer: anOffer(given) },
    by,
    at,
  )

/** Post an activity of an organisation for an occasion. */
export const postFor = async (
  world: World,
  occasion: Occasion | null,
  by: Person,
  given: Parameters<World['activityEntry']>[0] = {},
  at = NOON,
) => {
  const entry = await world.activityEntry({ organisationId: by.organisationId, ...given })
  const activityId = newId()
  const input = { activityId, changeId: newId(), basis: null, entry, publish: true, occasion }
  return { activityId, answered: await world.answer(activities.save, input, by, at) }
}
