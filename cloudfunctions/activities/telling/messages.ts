import type { activities } from '../../../core/activities/contract'
import { purposes } from '../../../core/activities/messages'
import type { Handler } from '../../_shell/feature'
import type { Notify } from '../../_shell/host'

/** The templates there are, those first that matter most. */
export const templateIds = (notify: Notify | null): string[] =>
  purposes.flatMap((purpose) => notify?.templates[purpose]?.id ?? [])

export const messages: Handler<typeof activities.messages> = async (_, { notify }) => ({
  templates: templateIds(notify),
})
