import type { stations } from '../../../core/stations/contract'
import type { directory, WalkedBy } from '../../../core/stations/directory'
import type { Facility, ServiceKind, StationKind } from '../../../core/stations/offers'
import type { WordsFor } from '../../app/refusal-words'
import { words as bookingWords } from './bookings/words'
import { words as coverageWords } from './coverage/words'
import { words as orderWords } from './orders/words'
import { words as upkeepWords } from './upkeep/words'

const directoryWords: WordsFor<typeof directory> = {
  view: { NO_SUCH_STATION: '它可能已经撤并，或者链接不完整。' },
}

/** The Chinese for every refusal. */
export const words: WordsFor<typeof stations> = {
  ...directoryWords,
  ...orderWords,
  ...bookingWords,
  ...upkeepWords,
  ...coverageWords,
}

export const walkedByWords: Record<WalkedBy, string> = {
  ways: '步行时间按地图上的步行路线计算。',
  rule: '步行时间是估算：直线距离的 1.3 倍，每分钟 80 米。',
  rule_for_now: '步行路线暂时查不到，步行时间先按直线距离估算。',
}

export const kindNames: Record<StationKind, string> = { hub: '枢纽', room: '站室' }

export const facilityNames: Record<Facility, string> = {
  meeting_room: '会议室',
  studio: '党课录播间',
  reading: '图书角',
  nursery: '母婴室',
  fitness: '健身',
  projector: '投影',
  charging: '充电',
  water: '饮水',
  step_free: '无障碍',
  parking: '停车',
}

export const serviceNames: Record<ServiceKind, string> = {
  lecture_team: '宣讲团',
  legal_clinic: '法律咨询',
  medical_check: '健康检测',
  physiotherapy: '理疗',
  counselling: '心理关爱',
  policy_advice: '政策咨询',
  screening: '观影',
  volunteering: '志愿项目',
}
