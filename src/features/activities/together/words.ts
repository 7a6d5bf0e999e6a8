import type { occasions } from '../../../../core/activities/occasions'
import type { WordsFor } from '../../../app/refusal-words'

export const words: WordsFor<typeof occasions> = {
  occasion: { NO_SUCH_OCCASION: '这一期已经跳过、这个项目已经退回，或者它不归你们办。' },
}
