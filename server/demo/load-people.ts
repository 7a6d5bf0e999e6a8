import type { Store } from '../../cloudfunctions/_store/store'
import type { OfficerRole, Organisation } from '../../core/organisation/tree'
import { DAY_MS, dayOf } from '../../core/time'
import type { Chance } from './chance'
import { demoId } from './demo-id'
import { appointments, city, districts, office, statuses, type DemoBranch } from './roster'

export interface DemoPerson {
  readonly memberId: string
  readonly name: string
  readonly organisationId: string
}

const ELECTED: readonly OfficerRole[] = ['secretary', 'operations', 'publicity', 'finance']
const SINCE = '2026-01-01'

/** The tree and everybody in it, all marked 示例; by name. */
export const loadPeople = async (store: Store, random: Chance, now: Date): Promise<Map<string, DemoPerson>> => {
  const everybody = new Map<string, DemoPerson>()

  const add = async (
    name: string,
    kind: Organisation['kind'],
    above: readonly string[],
    district: string | null,
  ): Promise<string[]> => {
    const organisationId = demoId('organisation', name)
    const path = [...above, organisationId]
    await store.organisations.add({ organisationId, name: `${name}（示例）`, kind, path, district })
    return path
  }

  const addBranch = async (
    { name, people, officers }: DemoBranch,
    above: readonly string[],
    district: string | null,
  ) => {
    await add(name, 'branch', above, district)
    const organisationId = demoId('organisation', name)
    for (const [index, person] of people.entries()) {
      const memberId = demoId('member', person)
      const status = statuses[person] ?? 'full'
      const joinedOn = dayOf(new Date(now.getTime() - (200 + random.next() * 4000) * DAY_MS))
      await store.members.add({ memberId, organisationId, name: person, status, joinedOn, sample: true })
      everybody.set(person, { memberId, name: person, organisationId })
      const role = index < officers ? ELECTED[index] : undefined
      if (role) await store.members.appoint(memberId, organisationId, role, SINCE)
    }
  }

  const root = await add(city, 'committee', [], null)
  await addBranch(office, root, null)
  for (const { name, district, generalBranches } of districts) {
    const committee = await add(name, 'committee', root, district)
    for (const general of generalBranches) {
      const path = await add(general.name, 'general_branch', committee, district)
      for (const branch of general.branches) await addBranch(branch, path, district)
    }
  }
  for (const [person, organisation, role] of appointments)
    await store.members.appoint(everybody.get(person)!.memberId, demoId('organisation', organisation), role, SINCE)
  return everybody
}
