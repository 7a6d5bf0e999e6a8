import type { OutputOf } from '../../../../core/action'
import type { door, ScanOutcome } from '../../../../core/activities/door'
import { isTooLateToLeave, opensAt } from '../../../../core/activities/door-time'
import { isThere } from '../../../../core/activities/presence'
import type { WordsFor } from '../../../app/refusal-words'
import { spokenMoment } from '../../../app/spoken-time'
import { noActivity } from '../gone-words'
import { takenBackWords } from '../taken-back-words'

const late = '活动已经结束，不能再签到。到场了却没签上，请找组织者补签。'
const notOpen = '活动已取消，或者还没有发布。'
const expired = '这个码已经过期了，请看组织者屏幕上最新的。'
const wrong = '签到码不对。它每 30 秒换一次，请看组织者屏幕上最新的。'
const locked = '试错次数太多，请让组织者扫你的通行码，或者代你签到。'

export const words: WordsFor<typeof door> = {
  doorKey: { NO_SUCH_ACTIVITY: noActivity, NOT_YOURS: '只有这场活动的组织者可以打开签到屏。', NOT_OPEN: notOpen },
  renewDoor: {
    NO_SUCH_ACTIVITY: noActivity,
    NOT_YOURS: '只有这场活动的组织者可以更换签到码。',
    NOT_OPEN: notOpen,
    TOO_OFTEN: '这场活动的签到码已经换过很多次，不能再换。请改用对方的通行码，或者在名单里补签。',
  },
  pass: { NO_SUCH_ACTIVITY: noActivity, NOT_OPEN: notOpen },
  checkIn: {
    NO_SUCH_ACTIVITY: noActivity,
    NOT_OPEN: notOpen,
    NOT_SIGNED_UP: '你还没有报上名，请让组织者扫你的通行码现场登记。',
    TOO_EARLY: '开始前 60 分钟才能签到。',
    TOO_LATE: late,
    WRONG_CODE: wrong,
    CODE_EXPIRED: expired,
    LOCKED: locked,
    NOT_YOUR_SCAN: '这是别人扫的码，不能算作你的签到。',
    TAKEN_BACK: '组织者更正过你的签到，请找组织者处理。',
  },
  settleScans: {
    NO_SUCH_ACTIVITY: noActivity,
    NOT_YOURS: '你已经不是这场活动的组织者，记下的通行码没有提交。',
    NOT_OPEN: '活动已取消，记下的通行码不再计入。',
    TOO_EARLY: '开始前 60 分钟才能签到。',
    TOO_LATE: '活动结束已超过 30 天，不能再补交。',
  },
}

/** Why nobody comes in here now by a code or a pass, where that is so. */
export const shutWords = (card: OutputOf<typeof door.pass>, now: Date): string | null => {
  const { state, reason, countsHours, minutes } = card
  const span = { from: new Date(card.from), until: new Date(card.until) }
  if (state === 'absent') return `${takenBackWords(reason)}，由组织者补签。`
  if (isThere(state)) {
    const isUnsaid = state === 'in' && countsHours && minutes === null
    return isUnsaid && isTooLateToLeave(span, now)
      ? '活动已经结束，你还没有签退，时长没有记上。请提醒组织者在签到名单里签退，结束后 30 天内都可以。'
      : null
  }
  if (now > span.until) return late
  const opens = opensAt(span.from)
  return now < opens ? `${spokenMoment(opens.toISOString(), now)} 起可以签到。` : null
}

type Held = NonNullable<OutputOf<typeof door.pass>['held']>

/** Why somebody is not in yet who scanned the code. */
export const heldWords = ({ since, by }: Held, countsHours: boolean, isOver: boolean, now: Date): string => {
  const pass = countsHours ? '；也可以当面出示下面的通行码，从出示时算起' : '；也可以当面出示下面的通行码，一扫就算'
  return `${spokenMoment(since, now)} 扫的码已经记下。「${by}」这场活动的组织者确认你在场后，就按这个时间算签到${
    isOver ? '；结束后 30 天内都可以确认，等久了请提醒他们' : pass
  }。`
}

/** What became of a scanned pass, after the name. */
export const outcomeWords: Record<ScanOutcome, string> = {
  in: '已签到',
  out: '已签退',
  not_signed_up: '没有报名',
  wrong_pass: '通行码不对或已过期，请对方重新打开“签到”再试',
  too_early: '还没到签到、签退的时间',
  too_late: '已过签到、签退的时间',
  taken_back: '签到被更正过，要在名单里补签',
  not_in: '还没有签到，不能签退',
}
