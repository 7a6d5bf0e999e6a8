import type { OrderState } from '../../../../core/stations/order-life'
import type { orders } from '../../../../core/stations/orders'
import { badText, type WordsFor } from '../../../app/refusal-words'

export const words: WordsFor<typeof orders> = {
  order: {
    NO_SUCH_STATION: '这处阵地已经撤并，换一处试试。',
    NOT_OFFERED: '这处阵地已经不提供这项服务了。',
    NOT_YOUR_ORGANISATION: '只能为你任职的组织点单。',
    PAST: '日期已经过了，请换一天。',
    TOO_FAR: '最多提前 90 天点单，请换一天。',
    CLOSED_THEN: '那天这处阵地不开放，请换一天或换一处。',
    TOO_MANY: '还有 10 单没有完成，先取消用不到的，再点新的。',
    TEXT_REFUSED: badText,
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
    CLOSED_THEN: '这个时间阵地不开放。上门服务，或者已经安排了人，可以仍约在这时。',
    NOT_YET: '约好的时间还没到，服务之后再点完成。',
    TEXT_REFUSED: badText,
  },
  rateOrder: {
    NO_SUCH_ORDER: '没有找到这一单。',
    NOT_YOURS: '由点单的人来评价。',
    NOT_DONE: '服务完成之后再评价。',
    ALREADY_RATED: '这一单已经评价过了。',
    TEXT_REFUSED: badText,
  },
}

export const orderStateNames: Record<OrderState, string> = {
  asked: '待受理',
  accepted: '已受理',
  scheduled: '已约好',
  done: '已完成',
  declined: '没有受理',
  cancelled: '已取消',
}
