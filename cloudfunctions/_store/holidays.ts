import sql from 'sql-template-tag'
import { LAST_DAY } from '../../core/day'
import type { Holidays } from '../../core/stations/hours'
import { DAY_MS, dayOf } from '../../core/time'
import type { Database, Queries } from './database'
import { shutOut, type ShutOut } from './shut-out'

/** No holiday is later: the year after is never known. */
const LAST_YEAR = Number(LAST_DAY.slice(0, 4)) + 1

export interface Holiday {
  readonly day: string
  readonly name: string
}

/**
 * The public holidays that opening hours may depend on from now on, and the end of the last year before the first whose
 * holidays are not known. Yesterday is among them: a night that began on a holiday goes on into today.
 */
export const knownHolidays = async (db: Queries, now: Date): Promise<Holidays> => {
  const day = dayOf(new Date(now.getTime() - DAY_MS))
  const known = await db.row<{ days: string[]; until: string }>(sql`
    select array(select day::text from holiday where day >= ${day}::date) as days,
           make_date(min(year) - 1, 12, 31) as until
    from generate_series(extract(year from ${day}::date + 1)::int, ${LAST_YEAR}) year
    where year not in (select h.year from holiday h)`)
  return { days: new Set(known!.days), knownUntil: known!.until }
}

export const holidayStore = (db: Database) => ({
  known: (now: Date) => knownHolidays(db, now),

  /**
   * The holidays of a year’s notice are these, and no others; a day that two notices name is the later one’s. Nobody is
   * called off by that: who comes to a closed door then is told to whoever runs the server.
   */
  setYear: (year: number, holidays: readonly Holiday[], now: Date): Promise<readonly ShutOut[]> =>
    db.transaction(async (tx) => {
      const before = await knownHolidays(tx, now)
      await tx.rows(sql`delete from holiday where year = ${year}`)
      await tx.rows(sql`
        insert into holiday (day, name, year)
        select day, name, ${year} from jsonb_to_recordset(${JSON.stringify(holidays)}::jsonb) as g (day date, name text)
        on conflict (day) do update set name = excluded.name, year = excluded.year`)
      return shutOut(tx, before, await knownHolidays(tx, now), now)
    }),
})
