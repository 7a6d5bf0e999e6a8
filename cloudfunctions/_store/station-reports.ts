import sql, { type Sql } from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { Path } from '../../core/organisation/rules'
import {
  OPEN_REPORTS,
  SAID_CLOSED_BY,
  SAID_CLOSED_HOURS,
  type ReportKind,
  type ReportState,
} from '../../core/stations/report-rules'
import type { Database } from './database'
import { LAST_ID, page, type Page } from './page'

export interface NewReport {
  readonly reportId: string
  readonly stationId: string
  readonly memberId: string
  readonly kind: ReportKind
  readonly note: string
}

export interface StoredReport {
  readonly reportId: string
  readonly station: { stationId: string; name: string }
  readonly kind: ReportKind
  readonly note: string
  readonly at: Date
  readonly state: ReportState
  readonly answer: string
}

export interface WholeReport extends StoredReport {
  readonly memberId: string
  /** Of the organisation that runs the station. */
  readonly path: Path
}

const LIST_PAGE = 20

const columns = sql`
  t.report_id as "reportId", json_build_object('stationId', s.station_id, 'name', s.name) as station, t.kind, t.note,
  t.reported_at as at, t.state, t.answer`

const sources = sql`
  join station s on s.station_id = t.station_id
  join organisation o on o.organisation_id = s.organisation_id`

export const stationReportStore = (db: Database) => {
  const listed = async (which: Sql, cursor?: string): Promise<Page<StoredReport>> => {
    const [at, reportId] = readCursor(cursor, ['infinity', LAST_ID])
    const rows = await db.rows<StoredReport>(sql`
      select ${columns} from station_report t ${sources}
      where ${which} and (t.reported_at, t.report_id) < (${at}::timestamptz, ${reportId}::uuid)
      order by t.reported_at desc, t.report_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.at.toISOString(), row.reportId])
  }

  return {
    /** `false` where the member has said so already and it is open, has too many that are, or the id is taken. */
    add: async (report: NewReport, now: Date): Promise<boolean> => {
      const insert = sql`
        insert into station_report (report_id, station_id, member_id, kind, note, reported_at)
        select ${report.reportId}, ${report.stationId}, ${report.memberId}, ${report.kind}, ${report.note}, ${now}
        where (select count(*) from station_report where member_id = ${report.memberId} and state = 'open')
              < ${OPEN_REPORTS}
        on conflict do nothing
        returning 1`
      return db.transaction(async (tx) => {
        // A member's own reports are counted in turn, so that ten at once are not each the first.
        await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('reporter:' || ${report.memberId}, 0))`)
        return (await tx.rows(insert)).length > 0
      })
    },

    find: (reportId: string): Promise<WholeReport | undefined> =>
      db.row(sql`
        select ${columns}, t.member_id as "memberId", o.path from station_report t ${sources}
        where t.report_id = ${reportId}`),

    /** Whether the member has an open report of that kind about that station. */
    isOpen: async ({ memberId, stationId, kind }: Omit<NewReport, 'reportId' | 'note'>): Promise<boolean> => {
      const rows = await db.rows(sql`
        select 1 from station_report
        where member_id = ${memberId} and station_id = ${stationId} and kind = ${kind} and state = 'open'`)
      return rows.length > 0
    },

    of: (memberId: string, cursor?: string) => listed(sql`t.member_id = ${memberId}`, cursor),

    /** Of the stations that these organisations, or any below them, run. */
    at: (organisationIds: readonly string[], isOpen: boolean, cursor?: string) =>
      listed(sql`o.path && ${organisationIds}::uuid[] and (t.state = 'open') = ${isOpen}`, cursor),

    /** Who reported it is told; `false` where somebody settled it first. What was looked into is checked. */
    settle: async (
      reportId: string,
      { as, answer, by }: { as: 'mended' | 'kept'; answer: string; by: string },
      now: Date,
    ): Promise<boolean> => {
      const settled = await db.rows(sql`
        with settled as (
          update station_report set state = ${as}, answer = ${answer}, settled_by = ${by}, settled_at = ${now}
          where report_id = ${reportId} and state = 'open'
          returning *
        ), told as (
          insert into notice (member_id, notice_id, kind, facts, at)
          select t.member_id, gen_random_uuid(), 'report_settled',
                 jsonb_build_object('station', s.name, 'as', t.state, 'answer', t.answer), ${now}::timestamptz
          from settled t join station s using (station_id) where t.member_id <> ${by}
        )
        update station s set checked_at = ${now} from settled where s.station_id = settled.station_id
        returning 1`)
      return settled.length > 0
    },

    /** Whether several members found a station closed lately and nobody has looked into that. */
    saidClosed: async (stationId: string, now: Date): Promise<boolean> => {
      const row = await db.row<{ members: number }>(sql`
        select count(distinct member_id) as members from station_report
        where station_id = ${stationId} and kind = 'closed' and state = 'open'
          and reported_at > ${now}::timestamptz - make_interval(hours => ${SAID_CLOSED_HOURS})`)
      return row!.members >= SAID_CLOSED_BY
    },
  }
}
