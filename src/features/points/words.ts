import type { Entry, Rule, RuleName } from '../../../core/points/contract'
import { dayOf } from '../../../core/time'
import { dotted } from '../../app/dotted'
import { spokenDay, timeOfDay } from '../../app/spoken-time'

interface RuleWords {
  /** What one does for it. */
  deed: string
  /** An entry’s headline, for a lecture or an activity by its title. */
  entry: (title: string) => string
}

export const ruleWords: Record<RuleName, RuleWords> = {
  'lecture.published': { deed: '录的课审核通过', entry: (title) => `${title}审核通过` },
  'lecture.dubbed': { deed: '配音的课审核通过', entry: (title) => `配音${title}审核通过` },
  'lecture.learned': { deed: '学完一课', entry: (title) => `学完${title}` },
  'lecture.reached': { deed: '每有一位同志学完你的课', entry: (title) => `有人学完了你的${title}` },
  'lecture.shared': { deed: '你分享的课，每有一位同志学完', entry: (title) => `你分享的${title}有人学完` },
  'lecture.featured': { deed: '课入选精品党课', entry: (title) => `${title}入选精品党课` },
  'activity.attended': { deed: '参加活动并签到', entry: (title) => `参加${title}` },
  'activity.hosted': { deed: '组织的活动办成（几家合办的平分）', entry: (title) => `组织${title}` },
}

export const headline = (entry: Entry): string => {
  const { lecture, activity } = entry
  const of = lecture ?? activity
  const title = of && `《${of.title}》`
  if (entry.reverses && activity) return `冲正：${title}${activity.cancelled ? '已取消' : '的签到有更正'}`
  if (entry.reverses) return `冲正：${title ?? '课程'}已下架`
  return ruleWords[entry.rule].entry(title ?? '一课')
}

/** Why this many points and no other number. */
const reason = (entry: Entry, now: Date): string => {
  const day = entry.day === dayOf(now) ? '今天' : '当天'
  if (entry.reverses) {
    const { at, points } = entry.reverses
    return `${spokenDay(dayOf(new Date(at)), now)}记的 ${points} 分`
  }
  if (entry.points === 0) return `${day}已到上限，记 0 分`
  if (entry.points < entry.full) return `${day}已近上限，规则 ${entry.full} 分，记 ${entry.points} 分`
  return `${ruleWords[entry.rule].deed}，记 ${entry.full} 分`
}

export const note = (entry: Entry, now: Date): string =>
  dotted([timeOfDay(entry.at), reason(entry, now), entry.reversed ? '后来已冲正' : null])

/** With its sign; a real minus, as wide as the plus. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0')

/** What a day has room for; and for somebody whose points of today are known, what it still has. */
export const capWords = ({ cap }: Rule, today: number | null): string => {
  if (cap === null) return '不设上限'
  const most = `每天最多 ${cap} 分`
  if (today === null) return most
  return today < cap ? `${most}，今天还可记 ${cap - today} 分` : `${most}，今天已记满`
}
