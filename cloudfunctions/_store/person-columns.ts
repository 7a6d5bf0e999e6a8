import sql, { type Sql } from 'sql-template-tag'

/** A column that names a member, wherever there is one; a test holds the list to the database. */
export interface PersonColumn {
  readonly table: string
  readonly column: string
  /** The heading of its rows in an export. */
  readonly about: string
  /** When the member is forgotten its rows go, or stay with the bare id, or stay without what this sets. */
  readonly then: 'goes' | 'stays' | Sql
  /** What an export gives of rows that are an organisation’s, or tell of others; all of them where they are one’s own. */
  readonly only?: readonly string[]
}

const column = (at: string, about: string, then: PersonColumn['then'], only?: string): PersonColumn => {
  const [table, name] = at.split('.') as [string, string]
  return { table, column: name, about, then, only: only?.split(' ') }
}

const goes = (at: string, about: string, only?: string) => column(at, about, 'goes', only)

const stays = (at: string, about: string, only?: string) => column(at, about, 'stays', only)

const without = (at: string, about: string, what: Sql, only?: string) => column(at, about, what, only)

export const personColumns: readonly PersonColumn[] = [
  stays('member.member_id', '名册'),
  stays('officer.member_id', '职务'),
  goes('identity.member_id', '登录'),
  goes('invitation.member_id', '邀请码'),
  stays('invitation.issued_by', '给别人发的邀请码', 'issued_at'),
  // Their facts name others.
  goes('notice.member_id', '通知', 'kind activity_id at read_at'),
  goes('message_consent.member_id', '订阅消息'),
  goes('calendar_feed.member_id', '日历订阅'),

  stays('file.member_id', '上传的文件'),
  stays('lecture.author_id', '党课'),
  goes('discarded_draft.member_id', '删掉的草稿'),
  stays('step.actor_id', '提交、撤回与审核', 'lecture_id step at'),
  goes('share.sharer_id', '分享'),
  goes('learning.member_id', '学习进度'),
  without(
    'learning.sharer_id',
    '分享给人在学的课',
    sql`sharer_id = case when finished_at is not null then sharer_id end`,
    'lecture_id',
  ),
  goes('learning_session.member_id', '正在学的课'),
  stays('completion.learner_id', '学完的课'),
  stays('completion.sharer_id', '分享给人学完的课', 'lecture_id at'),
  stays('completion_pending.learner_id', '学完待汇总的课'),
  stays('spread.sharer_id', '传开的课'),
  stays('entry.member_id', '积分记录', 'rule rule_version points full_points day at lecture_id activity_id'),
  stays('balance.member_id', '积分合计'),
  stays('tally.member_id', '每天的积分'),

  without('sign_up.member_id', '活动报名', sql`answers = '[]'`),
  without('attendance.member_id', '活动签到', sql`metres = null`),
  stays('attendance_deed.member_id', '签到的经过'),
  stays('attendance_deed.actor_id', '登记的签到', 'activity_id deed at'),
  without('activity_feedback.member_id', '活动评价', sql`words = ''`),
  stays('activity_photo.member_id', '活动照片'),
  stays('activity_photo.decided_by', '审核的活动照片', 'activity_id state decided_at'),
  stays('activity.made_by', '发起的活动', 'activity_id made_at'),
  stays('activity.changed_by', '最后由其改动的活动', 'activity_id updated_at'),
  stays('activity_change.member_id', '改动过的活动', 'activity_id changed_at'),
  stays('activity_host.organiser_id', '组织的活动', 'activity_id organisation_id state'),
  stays('activity_summary.written_by', '写的活动小结', 'activity_id written_at'),
  stays('former_door.ended_by', '换过的签到码', 'activity_id ended_at'),
  goes('club_member.member_id', '社团'),
  stays('club.lead_id', '负责的社团', 'club_id'),

  stays('rota.made_by', '建立的轮值', 'rota_id made_at'),
  stays('rota.changed_by', '最后由其改动的轮值', 'rota_id updated_at'),
  stays('turn_step.member_id', '轮值的安排', 'rota_id step at'),
  stays('swap.asked_by', '提出的换班', 'rota_id asked_at'),
  stays('swap.answered_by', '答复的换班', 'rota_id answered_at'),
  stays('project.made_by', '发布的项目', 'project_id made_at'),
  stays('project.changed_by', '最后由其改动的项目', 'project_id updated_at'),
  stays('claim.member_id', '认领的项目', 'project_id claimer_kind state claimed_at'),
  stays('claim.claimer_id', '以个人认领的项目', 'project_id state claimed_at'),
  without(
    'claim_step.member_id',
    '认领的经过',
    sql`reason = case when claim_id not in (select claim_id from claim where claimer_id = claim_step.member_id)
                      then reason end`,
    'project_id step at',
  ),
  stays('claimer.claimer_id', '手里的认领'),
  stays('tender.made_by', '发起的竞办', 'tender_id made_at'),
  stays('bid.member_id', '递交的方案', 'tender_id organisation_id submitted_at'),
  stays('bid_step.member_id', '递交方案的经过', 'tender_id organisation_id step at'),
  stays('bid_score.juror_id', '给方案打的分', 'tender_id organisation_id score'),
  stays('tender_voter.member_id', '投过票的竞办'),

  without(
    'booking.member_id',
    '房间预约',
    sql`purpose = case when activity_id is null then '' else purpose end, reason = null`,
  ),
  without(
    'service_order.member_id',
    '点单',
    sql`note = case when organisation_id is null then '' else note end, words = null`,
  ),
  without(
    'order_step.actor_id',
    '点单的经过',
    sql`reason = case when step <> 'cancel' then reason end`,
    'order_id step at',
  ),
  without('station_report.member_id', '对阵地的反映', sql`note = ''`),
  stays('station_report.settled_by', '处理的反映', 'station_id state settled_at'),
  stays('station_change.member_id', '改动过的阵地', 'station_id changed_at'),
  stays('station_import.member_id', '导入的阵地名录', 'imported_at'),
]
