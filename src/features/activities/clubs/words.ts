import type { clubs } from '../../../../core/activities/clubs'
import { badText, type WordsFor } from '../../../app/refusal-words'

const gone = '它可能已经不在了，或者链接不完整。'
const notOfficer = '只有社团所属组织的干部可以操作。'

export const words: WordsFor<typeof clubs> = {
  saveClub: {
    NOT_IN_YOUR_ORGANISATION: '只能为你任职的组织建社团；换负责人要由干部来换。',
    NO_SUCH_MEMBER: '名册里没有找到这个人，请重新选负责人。',
    OVER: '社团已经解散，不能再改。',
    TEXT_REFUSED: badText,
  },
  endClub: { NO_SUCH_CLUB: gone, NOT_IN_YOUR_ORGANISATION: notOfficer },
  club: { NO_SUCH_CLUB: gone },
  joinClub: { NO_SUCH_CLUB: gone, OVER: '社团已经解散，看看别的社团吧。' },
  leaveClub: {
    NO_SUCH_CLUB: gone,
    LEADS_IT: '你是负责人：请先让干部换一位负责人，再退出。',
    NOT_IN_IT: '你没有加入过这个社团。',
  },
}
