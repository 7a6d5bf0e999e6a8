import sql from 'sql-template-tag'
import type { Queries } from './database'

/**
 * Whether a station is still as it was when its hours were looked at, and stays so until the transaction ends: whoever
 * writes it down at the same moment waits for this, and sees what came of it, or this waits for them. Of what nobody
 * looked at, it is.
 */
export const isAsJudged = async (tx: Queries, stationId: string, judged: Date | null): Promise<boolean> => {
  if (!judged) return true
  const station = await tx.row(sql`
    select 1 from station
    where station_id = ${stationId} and date_trunc('milliseconds', updated_at) = ${judged}
    for share`)
  return station !== undefined
}
