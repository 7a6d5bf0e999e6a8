import sql, { raw } from 'sql-template-tag'
import { refuse, type Refusal } from '../../core/refusal'
import type { Database, Queries } from './database'
import { STRAY } from './files'
import { NotWritten } from './writing'

/** Whose a file is to be. */
interface Claim {
  readonly ownerId: string
  readonly fileId: string
  readonly location: string
}

const keyOf = ({ ownerId, fileId }: Claim): string => `${ownerId} ${fileId}`

/**
 * Whatever shows a file has it: what was nobody’s is its own, and what it has it keeps, as an activity does what another of
 * its series has. Within the transaction that writes it; throws `NotWritten` where one is another’s by now, or gone.
 */
export const claimFiles = async (
  tx: Queries,
  kind: 'lecture' | 'station' | 'activity',
  claims: readonly Claim[],
): Promise<void> => {
  if (claims.length === 0) return
  const owner = raw(`${kind}_id`)
  const shared =
    kind === 'activity'
      ? sql`or f.activity_id in (select s.activity_id from activity a join activity s using (series_id)
                                 where a.activity_id = g."ownerId")`
      : sql``
  const claimed = await tx.rows<Claim>(sql`
    update file f set ${owner} = coalesce(f.${owner}, g."ownerId"), stray_since = null
    from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as g ("ownerId" uuid, "fileId" uuid, location text)
    where f.file_id = g."fileId" and f.location = g.location and (${STRAY} or f.${owner} = g."ownerId" ${shared})
    returning g."ownerId", g."fileId", g.location`)
  if (new Set(claimed.map(keyOf)).size < new Set(claims.map(keyOf)).size) throw new NotWritten(refuse('NO_SUCH_FILE'))
}

/** A transaction that claims files; refused, and all of it undone, where one could not be had. */
export const claiming = async <T>(
  db: Database,
  work: (tx: Queries) => Promise<T>,
): Promise<T | Refusal<'NO_SUCH_FILE'>> => {
  try {
    return await db.transaction(work)
  } catch (error) {
    if (error instanceof NotWritten && error.why.refused === 'NO_SUCH_FILE') return refuse(error.why.refused)
    throw error
  }
}
