import type { bidding } from '../../../../core/activities/bidding'
import type { DecidedBy, TenderStage } from '../../../../core/activities/bids'
import { badText, type WordsFor } from '../../../app/refusal-words'
import type { TenderCard } from '../../../../core/activities/tender'
import { spokenMoment } from '../../../app/spoken-time'
import type { TagLook } from '../../../components/tag'
import { notConcerned } from '../gone-words'

const noBid = '没有找到这份方案，请刷新看看。'
const late = '已经到截止时间，不能再改了。'
const off = '这次竞办已经取消。'
const again = '没有提交上，请再点一次。'

export const words: WordsFor<typeof bidding> = {
  postTender: {
    NOT_IN_YOUR_ORGANISATION: '只能为你任职的组织发起竞办。',
    ALREADY_USED: again,
    TOO_SOON: '至少留一小时交方案、再留一小时评选，请把时间往后放。',
    TOO_FAR: '最晚要在半年内评完，请把时间往前放。',
    TEXT_REFUSED: badText,
  },
  callOffTender: {
    NO_SUCH_TENDER: notConcerned,
    NOT_YOURS: '只有发起竞办的组织可以取消。',
    WRONG_STATE: '评选已经结束，不能再取消。',
    REASON_NEEDED: '请写一句为什么取消，交了方案的支部会看到。',
    TEXT_REFUSED: badText,
  },
  tender: { NO_SUCH_TENDER: notConcerned },
  bid: {
    NO_SUCH_TENDER: notConcerned,
    NOT_YOURS: '只能由这个支部自己的干部来交方案。',
    ALREADY_USED: again,
    CHANGED_MEANWHILE: '这份交上以后，又换成了别的一份或者撤回了。请返回看看现在的；还要用这份，就再点一次。',
    TOO_LATE: late,
    WRONG_STATE: off,
    TEXT_REFUSED: badText,
  },
  withdrawBid: {
    NO_SUCH_TENDER: notConcerned,
    NOT_YOURS: '只能由这个支部自己的干部来撤回。',
    ALREADY_USED: again,
    NO_SUCH_BID: '方案已经撤回了。',
    TOO_LATE: late,
    WRONG_STATE: off,
  },
  scoreBid: {
    NO_SUCH_TENDER: notConcerned,
    NO_SUCH_BID: noBid,
    NOT_YOURS: '由发起组织的干部来评分。',
    OWN_BID: '自己支部的方案由其他评委来评。',
    NOT_WHOLE: '每一项都要打分。',
    NOT_OPEN: '现在不是评分的时间，请刷新看看。',
  },
  vote: {
    NO_SUCH_TENDER: notConcerned,
    NO_SUCH_BID: noBid,
    NOT_ENTITLED: '由正式党员投票；预备党员、积极分子和群众可以看方案，不投票。',
    NOT_OPEN: '现在不是投票的时间，请刷新看看。',
    VOTED_ALREADY: '你已经投过票了，一人一票。',
  },
}

export const decidedByNames: Record<DecidedBy, string> = { jury: '评委打分', vote: '党员投票' }

export const stageTag = ({
  stage,
  decideBy,
}: Pick<TenderCard, 'stage' | 'decideBy'>): { words: string; look: TagLook } => {
  const tags: Record<TenderStage, { words: string; look: TagLook }> = {
    bidding: { words: '收方案', look: 'green' },
    deciding: { words: decideBy === 'vote' ? '投票中' : '评分中', look: 'green' },
    counting: { words: '正在统计', look: 'plain' },
    decided: { words: '已有结果', look: 'plain' },
    called_off: { words: '已取消', look: 'over' },
  }
  return tags[stage]
}

/** What comes next, and when. */
export const nextWords = ({ stage, decideBy, bidsUntil, decideUntil, winner }: TenderCard, now: Date): string => {
  if (stage === 'bidding') return `交方案截止：${spokenMoment(bidsUntil, now)}`
  if (stage === 'deciding') return `${decideBy === 'vote' ? '投票' : '评分'}截止：${spokenMoment(decideUntil, now)}`
  if (stage === 'counting') return '一两分钟内就有结果'
  if (stage === 'called_off') return '不再进行'
  return winner ? `胜出：${winner}` : '没有产生胜出的支部'
}

/** How a result comes about, as core/activities/result.ts counts it. */
export const ruleWords: Record<DecidedBy, string> = {
  jury: '每项取各评委打分的平均，乘权重后相加，满分 100。同分时先比权重最大的一项，再比下一项；还相同，先交的在前。评委不评自己支部的方案。',
  vote: '正式党员一人一票，无记名。得票最多的胜出；同票时先交的在前。',
}
