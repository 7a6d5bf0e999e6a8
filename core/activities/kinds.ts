/**
 * 党员大会, 支委会, 党小组会 and 党课 are the 三会一课; 主题党日 goes with them. 创业路演, 资智对接分享会, 志愿服务 and
 * 社团活动 are what the branches of the case host beside them.
 */
export const activityKinds = [
  'theme_day',
  'lecture',
  'members_meeting',
  'committee_meeting',
  'group_meeting',
  'roadshow',
  'matching',
  'volunteering',
  'club',
  'other',
] as const

export type ActivityKind = (typeof activityKinds)[number]
