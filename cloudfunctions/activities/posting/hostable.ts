import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'

/** As many as somebody looks through before they search. */
const LISTED = 100

export const hostable: Handler<typeof activities.hostable> = async ({ search, clubId }, { caller, store }) => {
  const offices = caller.offices.map(({ organisationId }) => organisationId)
  const [hosts, organisations] = await Promise.all([
    store.clubs.hosts(offices, caller.memberId, clubId),
    store.organisations.around(caller.path, offices, search, LISTED + 1),
  ])
  return {
    hosts: hosts.map((host) => ({ ...host, themeDay: host.themeDay?.toISOString() ?? null })),
    organisations: organisations.slice(0, LISTED),
    more: organisations.length > LISTED,
  }
}
