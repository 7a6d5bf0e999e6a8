import type { SignUpState } from '../../../../core/activities/life'
import type { signing } from '../../../../core/activities/signing'
import { badText, type WordsFor } from '../../../app/refusal-words'
import { activityGone } from '../gone-words'

export const words: WordsFor<typeof signing> = {
  signUp: {
    NO_SUCH_ACTIVITY: '这个活动不对你开放。',
    NOT_OPEN: '这个活动现在不能报名。',
    SIGNED_UP_ALREADY: '你已经报过名了。要改带的人数或回答，请先取消报名，再重新报。',
    TOO_LATE: '报名已经截止。',
    TOO_MANY_GUESTS: '带的人超过了这个活动允许的人数。',
    ANSWERS_NEEDED: '还有问题没有回答。',
    NO_SUCH_ANSWER: '有的问题刚刚改过，请关掉再打开报名表重新回答。',
    TEXT_REFUSED: badText,
  },
  takeSeat: {
    NO_SUCH_ACTIVITY: activityGone,
    NOT_OFFERED: '现在没有留给你的名额。',
    TOO_LATE: '确认的时间已经过了，名额给了后面的人。还想参加可以重新报名。',
  },
  giveUp: {
    NO_SUCH_ACTIVITY: activityGone,
    WRONG_STATE: '你现在没有报名。',
    TOO_LATE: '活动已经开始，不能再取消报名。来不了请直接联系主办。',
    ATTENDED: '你已经签到了，不能再取消报名。要走请告诉组织者。',
  },
  signUps: { NO_SUCH_ACTIVITY: activityGone, NOT_YOURS: '名单只有主办的组织可以看。' },
}

export const signUpNames: Record<SignUpState, string> = {
  in: '已报名',
  offered: '待确认',
  waiting: '候补中',
  cancelled: '已取消',
  lapsed: '已过期',
}
