import sql from 'sql-template-tag'
import type { SentKind } from '../../core/activities/messages'
import type { NoticeKind } from '../../core/activities/notices'
import type { PlaceShown } from '../../core/activities/activity'
import { linkKept, placeShown, placeSources } from './activity-card'
import type { Queries } from './database'

/** A message that is to be sent, with all that it may say. */
export interface DueMessage {
  readonly memberId: string
  readonly noticeId: string
  readonly templateId: string
  /** This one counted. */
  readonly tries: number
  /** How the platform knows the person. */
  readonly subject: string
  readonly kind: SentKind
  readonly facts: unknown
  readonly activityId: string
  readonly title: string
  readonly from: Date | null
  readonly place: PlaceShown | null
}

const AT_ONCE = 200
/** Longer than a run of the timer may take. */
const LEASE_MS = 5 * 60_000
/** Older news is no news: the inbox has it. */
const FRESH_MS = 2 * 3_600_000

export const messageStore = (db: Queries) => ({
  /** Count what somebody agreed to at one tap; a retry of it counts nothing. */
  allow: async (memberId: string, templateIds: readonly string[], tapId: string, now: Date): Promise<void> => {
    await db.rows(sql`
      insert into message_consent as c (member_id, template_id, remaining, tap_id, updated_at)
      select ${memberId}, template_id, 1, ${tapId}, ${now} from unnest(${templateIds}::text[]) template_id
      order by template_id
      on conflict (member_id, template_id) do update
        set remaining = c.remaining + 1, tap_id = excluded.tap_id, updated_at = excluded.updated_at
        where c.tap_id <> excluded.tap_id`)
  },

  /** The person has no message of that template left, whatever was counted. */
  refuse: async (memberId: string, templateId: string, now: Date): Promise<void> => {
    await db.rows(sql`
      update message_consent set remaining = 0, updated_at = ${now}
      where member_id = ${memberId} and template_id = ${templateId}`)
  },

  /**
   * Take some notices of which a message is due. What is to be sent comes back; what nobody allowed, or is of no such
   * kind, is done with. `more` says whether there may be others.
   */
  take: async (
    templates: readonly { kind: NoticeKind; templateId: string }[],
    now: Date,
  ): Promise<{ due: DueMessage[]; more: boolean }> => {
    const rows = await db.rows<DueMessage & { taken: number }>(sql`
      select m.taken, m.member_id as "memberId", m.notice_id as "noticeId", m.template_id as "templateId", m.tries,
             i.subject, n.kind, n.facts, a.activity_id as "activityId", a.title, a.from_at as "from",
             ${placeShown(linkKept)} as place
      from take_messages(${templates.map(({ kind }) => kind)}::text[],
                         ${templates.map(({ templateId }) => templateId)}::text[],
                         ${new Date(now.getTime() - FRESH_MS)}, ${now}, ${new Date(now.getTime() + LEASE_MS)},
                         ${AT_ONCE}) m
      left join notice n on n.member_id = m.member_id and n.notice_id = m.notice_id
      left join identity i on i.member_id = m.member_id and i.provider = 'wechat'
      left join activity a on a.activity_id = n.activity_id
      ${placeSources}`)
    return { due: rows.filter(({ activityId }) => activityId), more: (rows[0]?.taken ?? 0) === AT_ONCE }
  },

  /** That message is done with, or is due again then. */
  settle: async (
    { memberId, noticeId }: Pick<DueMessage, 'memberId' | 'noticeId'>,
    due: Date | null,
  ): Promise<void> => {
    await db.rows(sql`
      update notice set message_due = ${due} where member_id = ${memberId} and notice_id = ${noticeId}`)
  },
})
