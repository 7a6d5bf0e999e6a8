import type { rota } from '../../../../core/activities/rota'
import type { TurnState } from '../../../../core/activities/turns'
import { badText, type WordsFor } from '../../../app/refusal-words'
import type { TagLook } from '../../../components/tag'
import { notConcerned } from '../gone-words'

const notKeeper = '只有建立这个轮值的组织可以操作。'
const over = '这个轮值已经结束了。'

export const words: WordsFor<typeof rota> = {
  saveRota: {
    NO_SUCH_ROTA: notConcerned,
    NOT_IN_YOUR_ORGANISATION: '只能为你任职的组织建立轮值。',
    NOT_BELOW: '轮值的成员要是这个组织下面的组织，请去掉其他的。',
    CHANGED_MEANWHILE: '别人刚刚改过它，请返回看最新的情况再改。',
    TEXT_REFUSED: badText,
  },
  endRota: { NO_SUCH_ROTA: notConcerned, NOT_YOURS: notKeeper },
  rota: { NO_SUCH_ROTA: notConcerned },
  planTurns: {
    NO_SUCH_ROTA: notConcerned,
    NOT_YOURS: notKeeper,
    OVER: over,
    NOT_A_MEMBER: '有的支部已经不参加这个轮值，请刷新再排。',
    PAST: '日期已经过去，请换一天。',
    TOO_FAR: '最多排到五年以后。',
    DAY_TAKEN: '这一天已经排了一期，请换一天。',
  },
  skipTurn: {
    NO_SUCH_ROTA: notConcerned,
    NOT_YOURS: notKeeper,
    NO_SUCH_TURN: '没有找到这一期，请刷新看看。',
    WRONG_STATE: '这一期已经办了、过了或被跳过，请刷新看看。',
    REASON_NEEDED: '请写一句为什么跳过，会一直留在记录里。',
    TEXT_REFUSED: badText,
  },
  askSwap: {
    NO_SUCH_ROTA: notConcerned,
    NO_SUCH_TURN: '没有找到这一期，请刷新看看。',
    NOT_YOURS: '只能换你们自己的那一期。',
    WRONG_STATE: '只有都还没办的两期可以互换，请刷新看看。',
    NO_OFFICERS: '它现在没有干部，没有人能答复。请先联系它的上级。',
    ASKED_ALREADY: '这两期之间已经有一个等答复的互换。',
  },
  answerSwap: {
    NO_SUCH_ROTA: notConcerned,
    NO_SUCH_SWAP: '没有找到这个互换。',
    NOT_YOURS: '由对方支部的干部来答复。',
    PAST: '有一期的日子已经过了，不能再换。',
    TAKEN_BACK: '对方已经撤回了，不用答复了。',
    ANSWERED_ALREADY: '你们已经答复过了。',
    WRONG_STATE: '这两期有了变化，互换作废了。',
  },
  takeBackSwap: {
    NO_SUCH_ROTA: notConcerned,
    NO_SUCH_SWAP: '没有找到这个互换。',
    NOT_YOURS: '由提出互换的支部来撤回。',
    WRONG_STATE: '对方已经答复了，不能再撤回。',
  },
}

export const turnStateNames: Record<TurnState, { words: string; look: TagLook }> = {
  planned: { words: '待办', look: 'plain' },
  posted: { words: '已发布', look: 'plain' },
  hosted: { words: '已办', look: 'green' },
  missed: { words: '没有办', look: 'red' },
  skipped: { words: '跳过', look: 'over' },
}

export const rhythmWords = (everyMonths: number, onDay: number): string =>
  `${everyMonths === 1 ? '每月' : `每 ${everyMonths} 个月`}${onDay === 31 ? '月底' : ` ${onDay} 日`}`
