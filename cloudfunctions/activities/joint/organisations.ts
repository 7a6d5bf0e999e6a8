import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'

const SHOWN = 50

export const organisations: Handler<typeof activities.organisations> = async ({ search, below }, { store }) => {
  const found = await store.organisations.search(search, below, SHOWN + 1)
  return { organisations: found.slice(0, SHOWN), more: found.length > SHOWN }
}
