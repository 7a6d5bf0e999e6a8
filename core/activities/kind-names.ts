import type { ActivityKind } from './kinds'

export const kindNames: Record<ActivityKind, string> = {
  theme_day: '主题党日',
  lecture: '党课',
  members_meeting: '党员大会',
  committee_meeting: '支委会',
  group_meeting: '党小组会',
  roadshow: '创业路演',
  matching: '资智对接',
  volunteering: '志愿服务',
  club: '社团活动',
  other: '其他活动',
}
