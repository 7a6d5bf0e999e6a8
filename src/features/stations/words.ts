import type { stations } from '../../../core/stations/contract'
import type { WalkedBy } from '../../../core/stations/directory'
import type { Facility, ServiceKind, StationKind } from '../../../core/stations/offers'
import type { OrderState } from '../../../core/stations/order-life'
import type { WordsFor } from '../../app/refusal-words'

export const words: WordsFor<typeof stations> = {
  view: { NO_SUCH_STATION: '它可能已经撤并，或者链接不完整。' },
  order: {
    NO_SUCH_STATION: '这处阵地已经撤并，换一处试试。',
    NOT_OFFERED: '这处阵地已经不提供这项服务了。',
    NOT_YOUR_ORGANISATION: '只能为你任职的组织点单。',
    PAST: '日期已经过了，请换一天。',
    TOO_FAR: '最多提前 90 天点单，请换一天。',
    TOO_MANY: '还有 10 单没有完成，先取消用不到的，再点新的。',
    TEXT_REFUSED: '备注里有不宜发布的内容，请修改。',
    ALREADY_USED: '没有提交上，请再点一次。',
  },
  orderView: { NO_SUCH_ORDER: '它可能不是你的单，或者链接不完整。' },
  moveOrder: {
    NO_SUCH_ORDER: '没有找到这一单。',
    NOT_YOURS: '这一步要由另一方来做。',
    WRONG_STATE: '这一单刚刚有了变化，请看最新的情况。',
    REASON_NEEDED: '请写一句原因，点单的人会看到。',
    TIME_NEEDED: '请选好日期和时间。',
    PAST: '这个时间已经过了，请换一个。',
    TOO_FAR: '最多安排到 90 天以后，请换一天。',
    NOT_YET: '约好的时间还没到，服务之后再点完成。',
    TEXT_REFUSED: '里面有不宜发布的内容，请修改。',
  },
  rateOrder: {
    NO_SUCH_ORDER: '没有找到这一单。',
    NOT_YOURS: '由点单的人来评价。',
    NOT_DONE: '服务完成之后再评价。',
    ALREADY_RATED: '这一单已经评价过了。',
    TEXT_REFUSED: '里面有不宜发布的内容，请修改。',
  },
}

export const walkedByWords: Record<WalkedBy, string> = {
  ways: '步行时间按地图上的步行路线计算。',
  rule: '步行时间是估算：直线距离的 1.3 倍，每分钟 80 米。',
  rule_for_now: '步行路线暂时查不到，步行时间先按直线距离估算。',
}

export const orderStateNames: Record<OrderState, string> = {
  asked: '待受理',
  accepted: '已受理',
  scheduled: '已约好',
  done: '已完成',
  declined: '没有受理',
  cancelled: '已取消',
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
