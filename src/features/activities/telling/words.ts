import type { telling } from '../../../../core/activities/telling'
import type { WordsFor } from '../../../app/refusal-words'

export const words: WordsFor<typeof telling> = {
  allowMessages: { NO_SUCH_TEMPLATE: '消息的设置刚刚改过，请刷新后再试。' },
}
