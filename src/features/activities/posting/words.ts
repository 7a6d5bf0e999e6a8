import type { Needed } from '../../../../core/activities/completeness'
import type { ActivityEntry } from '../../../../core/activities/entry'
import type { Occasion } from '../../../../core/activities/occasion'
import type { posting } from '../../../../core/activities/posting'
import type { repeating } from '../../../../core/activities/repeating'
import { badText, type WordsFor } from '../../../app/refusal-words'
import { activityGone } from '../gone-words'

const notYours = '只有牵头的组织可以操作。'
const notHost = '你不能以这个组织或社团的名义发活动，请换一个主办。'
const noPlace = '这处阵地那时已不开放，或者房间已撤掉，请另选地点。'
const roomTaken = '这个房间那时已有别的预约（自己另订的也算），请换个时间、换个房间，或者改地点。'
const tooMany = '房间坐不下这么多人，请减少名额或换房间。'
const over = '活动已经取消或结束，不能再改。'

export const words: WordsFor<typeof posting> = {
  save: {
    NO_SUCH_ACTIVITY: activityGone,
    NOT_YOURS: notYours,
    NOT_IN_YOUR_ORGANISATION: notHost,
    CHANGED_MEANWHILE: '别人刚刚改过它。你填的都还在，先合并最新内容，看一遍再保存。',
    WRONG_STATE: over,
    INCOMPLETE: '还有内容没有填。',
    PAST: '结束时间已经过去，请改一下时间。',
    DEADLINE_PAST: '报名截止的时间已经过去，请改晚一些，或者选“开始前都可以”。',
    TOO_FAR: '最多只能发一年以内的活动。',
    TOO_LONG: '一个活动最长 7 天。',
    NO_SUCH_PLACE: noPlace,
    ROOM_TAKEN: roomTaken,
    TOO_MANY_PEOPLE: tooMany,
    NO_SUCH_AUDIENCE: '有的组织找不到了，或者不在你能选的范围里，请重新选择谁可以参加。',
    NO_SUCH_FILE: '有图片或文件没有传上来，请重新添加。',
    SOMEBODY_CAME: '已经有人签到，开始时间不能再改。',
    TURN_TAKEN: '轮值的这一期已经发过活动了，要改就改那一个，不用再发。',
    FAR_FROM_TURN: '活动的日子离这一期轮值太远，算不到这一期。请改到离它近的日子；不为这一期办的，请另写一个。',
    OCCASION_GONE: '这一期轮值已经跳过、换给别人或结束了，或者领办已经退回，不能再为它发活动。要发请另写一个。',
    QUESTIONS_ASKED: '已经有人报名并回答了问题，问题不能再改。',
    TEXT_REFUSED: badText,
  },
  entry: { NO_SUCH_ACTIVITY: activityGone, NOT_YOURS: notYours },
  view: { NO_SUCH_ACTIVITY: activityGone },
  cancel: {
    NO_SUCH_ACTIVITY: activityGone,
    NOT_YOURS: notYours,
    WRONG_STATE: '活动已经结束，不能再取消。',
    SOMEBODY_CAME:
      '活动时间已过，也有人签到，不能再取消。办过了请到“活动记录”里结束活动；签错了的先到“签到名单”里改正。',
    REASON_NEEDED: '请写一句为什么取消，报名的人都会看到。',
    TEXT_REFUSED: badText,
  },
  appCode: {
    NO_SUCH_ACTIVITY: activityGone,
    NOT_OPEN: '活动没有发布，或者已经取消、结束，海报上不放小程序码。',
    NO_CODE: '微信现在没有给出小程序码，海报上先不放码。请稍后再试。',
  },
}

export const repeatWords: WordsFor<typeof repeating> = {
  repeats: {
    NO_SUCH_ACTIVITY: activityGone,
    NOT_YOURS: notYours,
    INCOMPLETE: '先填好开始和结束时间，再设置每月重复。',
  },
  repeat: {
    NO_SUCH_ACTIVITY: activityGone,
    NOT_YOURS: notYours,
    NOT_IN_YOUR_ORGANISATION: notHost,
    WRONG_STATE: '已经取消的活动不能重复。',
    INCOMPLETE: '这个活动还没有填完，不能直接发布：先存成草稿，或者先把它填完。',
    DEADLINE_PAST: '最近一个月的报名截止已经过去：先把报名截止改晚一些，或者先存成草稿。',
    TOO_FAR: '只能发布一年以内的活动：减少几个月，或者先存成草稿。',
    TOO_LONG: '一个活动最长 7 天。',
    NO_SUCH_PLACE: noPlace,
    ROOM_TAKEN: roomTaken,
    TOO_MANY_PEOPLE: tooMany,
    ALREADY_USED: '没有提交上，请再点一次。',
    ALL_THERE: '这几个月都已经有了，不会重复做。要做更后面的，请多选几个月。',
    CHANGED_MEANWHILE: '有的月份刚刚有了变化，请看看上面最新的日子，再点一次。',
  },
}

export const fieldNames: Record<keyof ActivityEntry, string> = {
  kind: '类型',
  organisationId: '主办',
  clubId: '主办社团',
  title: '标题',
  about: '介绍',
  bring: '要带什么',
  from: '开始时间',
  until: '结束时间',
  place: '地点',
  seats: '名额',
  audience: '谁可以参加',
  membersOnly: '是否只限党员',
  signUpUntil: '报名截止',
  guests: '可带几人',
  questions: '报名时的问题',
  earnsPoints: '积分',
  countsHours: '服务时长',
  cover: '封面',
  attachments: '附件',
}

/** What an activity is posted for. */
export const occasionWords: Record<Occasion['kind'], string> = {
  turn: '轮值这一期的活动',
  claim: '领办项目的活动',
  tender: '竞办胜出的活动',
}

export const neededWords = (missing: readonly Needed[]): string =>
  `还差：${missing.map((field) => fieldNames[field]).join('、')}。`
