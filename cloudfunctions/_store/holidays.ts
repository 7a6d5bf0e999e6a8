import sql from 'sql-template-tag'
import type { Holidays } from '../../core/stations/hours'
import { DAY_MS, dayOf } from '../../core/time'
import type { Database, Queries } from './database'
import { shutOut, type ShutOut } from './shut-out'

export interface Holiday {
  readonly day: string
  readonly name: string
}

/** Public holidays from a day on, and the end of the last year whose holidays are known. */
export const knownHolidays = async (db: Queries, day: string): Promise<Holidays> => {
  const known = await db.row<{ days: string[]; year: string }>(sql`
    select coalesce(array_agg(day::text) filter (where day >= ${day}), '{}') as days, to_char(max(day), 'YYYY') as year
    from holiday`)
  return { days: new Set(known!.days), knownUntil: `${known!.year}-12-31` }
}

export const holidayStore = (db: Database) => ({
  from: (day: string) => knownHolidays(db, day),

  /**
   * The holidays of a year are these, and no others. Nobody is called off by that: who comes to a closed door then is told
   * to whoever runs the server.
   */
  setYear: (year: number, holidays: readonly Holiday[], now: Date): Promise<readonly ShutOut[]> =>
    db.transaction(async (tx) => {
      // A night that began on a holiday goes on into today.
      const known = () => knownHolidays(tx, dayOf(new Date(now.getTime() - DAY_MS)))
      const before = await known()
      await tx.rows(sql`delete from holiday where extract(year from day) = ${year}`)
      await tx.rows(sql`
        insert into holiday (day, name)
        select day, name from jsonb_to_recordset(${JSON.stringify(holidays)}::jsonb) as g (day date, name text)`)
      return shutOut(tx, before, await known(), now)
    }),
})
