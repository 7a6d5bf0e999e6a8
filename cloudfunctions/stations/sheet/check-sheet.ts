import { isRefusal } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { planUpload } from './plan-upload'

export const checkSheet: Handler<typeof stations.checkSheet> = async (input, context) => {
  const planned = await planUpload(input, context)
  return isRefusal(planned) ? planned : { report: planned.report, seen: planned.seen }
}
