import type { stations } from '../../../core/stations/contract'
import type { directory, WalkedBy } from '../../../core/stations/directory'
import type { WordsFor } from '../../app/refusal-words'
import { words as bookingWords } from './bookings/words'
import { words as coverageWords } from './coverage/words'
import { words as orderWords } from './orders/words'
import { words as sheetWords } from './sheet/words'
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
  ...sheetWords,
}

export const walkedByWords: Record<WalkedBy, string> = {
  ways: '步行时间按地图上的步行路线计算，查不到路线的按直线距离估算。',
  rule: '步行时间是估算：直线距离的 1.3 倍，每分钟 80 米。',
  rule_for_now: '步行路线暂时查不到，步行时间先按直线距离估算。',
}

export { facilityNames, kindNames, serviceNames } from '../../../core/stations/offer-names'
