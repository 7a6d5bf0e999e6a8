import type { coverage } from '../../../../core/stations/coverage'
import type { WordsFor } from '../../../app/refusal-words'

/** Who may look at coverage. */
const watching = {
  ONLY_COMMITTEES: '阵地覆盖由党委的同志查看，你现在没有党委的职务。',
  NOT_YOUR_DISTRICT: '这个城区不在你的职务范围内，请选自己的城区。',
}

export const words: WordsFor<typeof coverage> = {
  coverage: watching,
  gaps: watching,
  whatIf: watching,
  surroundings: watching,
}
