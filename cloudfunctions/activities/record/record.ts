import type { activities } from '../../../core/activities/contract'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { readRecord } from './read-record'

export const record: Handler<typeof activities.record> = async (input, context) => {
  const read = await readRecord(input, context)
  if (isRefusal(read)) return read
  const { held, ...rest } = read
  return { ...rest, activities: held.map((activity) => ({ ...activity, from: activity.from.toISOString() })) }
}
