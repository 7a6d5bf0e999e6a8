import type { HostState } from '../../../../core/activities/hosting'
import { MOST_HOSTS } from '../../../../core/activities/inviting'
import type { joint } from '../../../../core/activities/joint'
import type { WordsFor } from '../../../app/refusal-words'
import type { TagLook } from '../../../components/tag'

const gone = '它可能已经撤下，或者链接不完整。'
const notLead = '只有牵头的组织可以操作。'
const over = '活动已经取消或结束。'
const late = '活动已经开始，不能再变动主办。'

export const words: WordsFor<typeof joint> = {
  inviteHost: {
    NO_SUCH_ACTIVITY: gone,
    NOT_YOURS: notLead,
    NO_SUCH_ORGANISATION: '没有找到这个组织，请重新选择。',
    HOSTS_ALREADY: '它已经是主办了。',
    NO_OFFICERS: '它现在没有干部，邀请了也没有人能答复。请先联系它的上级。',
    TOO_MANY_HOSTS: `一个活动最多 ${MOST_HOSTS} 个主办。`,
    WRONG_STATE: over,
    TOO_LATE: late,
  },
  takeBackInvitation: { NO_SUCH_ACTIVITY: gone, NOT_YOURS: notLead, NOT_INVITED: '对方已经答复了，不能再收回。' },
  answerInvitation: {
    NO_SUCH_ACTIVITY: '邀请已经收回，或者活动已经撤下。',
    NOT_INVITED: '邀请已经收回，或者你们已经答复过了。',
    NOT_YOURS: '由被邀请组织的干部来答复。',
    WRONG_STATE: over,
    TOO_LATE: late,
  },
  stepDown: {
    NO_SUCH_ACTIVITY: gone,
    LEADS: '牵头的一家不能退出主办；办不成的话可以取消活动。',
    NOT_A_HOST: '它已经不是主办了，请刷新看看。',
    NOT_YOURS: '由那个组织的干部来操作。',
    WRONG_STATE: over,
    TOO_LATE: late,
  },
}

export const hostStateNames: Record<HostState, { words: string; look: TagLook }> = {
  lead: { words: '牵头', look: 'green' },
  accepted: { words: '一起主办', look: 'green' },
  invited: { words: '等答复', look: 'plain' },
  declined: { words: '不参加', look: 'over' },
}
