import type { record } from '../../../../core/activities/record'
import type { WordsFor } from '../../../app/refusal-words'

/** Whether there is one that is not theirs is nobody’s to learn. */
const notThere = {
  NO_SUCH_ORGANISATION: '它可能不在你任职的组织里，或者链接不完整。',
  NOT_IN_YOUR_ORGANISATION: '它可能不在你任职的组织里，或者链接不完整。',
}

export const words: WordsFor<typeof record> = { record: notThere, recordSheet: notThere }
