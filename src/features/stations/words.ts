import type { stations } from '../../../core/stations/contract'
import type { directory } from '../../../core/stations/directory'
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

export { facilityNames, kindNames, serviceNames } from '../../../core/stations/offer-names'
