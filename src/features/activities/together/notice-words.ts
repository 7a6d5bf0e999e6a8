import type { Asking } from '../../../../core/activities/notices'
import type { TogetherFacts, TogetherKind } from '../../../../core/activities/together-facts'
import { spokenDay, spokenMoment, timeOfDay } from '../../../app/spoken-time'
import { open } from '../../../platform/navigate'

interface Told {
  readonly title: string
  /** A sentence each. */
  readonly lines: readonly string[]
  /** To what it is about; without one it leads to the activity. */
  readonly onOpen?: () => void
}

type Words = { readonly [Kind in TogetherKind]: (facts: TogetherFacts<Kind>, now: Date, asking: Asking | null) => Told }

const askingWords: Record<Asking, string> = {
  open: '等你们答复。',
  answered: '已经答复了。',
  over: '不用答复了：撤回了、有了变化或者过期了。',
}

/** What was told before it was noted which may be either. */
const notSwapped = (changed: boolean | undefined): string => {
  if (changed === undefined) return '没有同意，或者那一期有了变化。'
  return changed ? '答复时，有一期已经变了，互换作废了。' : '没有同意。'
}

const toRota = (rotaId: string) => () => open('rota', { id: rotaId })
const toProject = (projectId: string) => () => open('project', { id: projectId })
const toTender = (tenderId: string) => () => open('tender', { id: tenderId })
const because = (reason: string | null): readonly string[] => (reason ? [`原因：${reason}`] : [])

/** The Chinese for what organisations are told of what they do together. A kind without words does not compile. */
export const togetherWords: Words = {
  turn_planned: ({ rotaId, rota, dueOn }, now) => ({
    title: '轮到你们主办了',
    lines: [`${rota}：${spokenDay(dueOn, now)}。办不了可以和别家换。`],
    onOpen: toRota(rotaId),
  }),
  turn_skipped: ({ rotaId, rota, dueOn, reason }, now) => ({
    title: '你们的一期跳过了',
    lines: [`${rota}：${spokenDay(dueOn, now)}。`, ...because(reason)],
    onOpen: toRota(rotaId),
  }),
  swap_asked: ({ rotaId, rota, organisation, dueOn, forDay }, now, asking) => ({
    title: '有人想和你们换一期',
    lines: [
      `${rota}：${organisation}想用 ${spokenDay(dueOn, now)} 换你们的 ${spokenDay(forDay, now)}。`,
      ...(asking ? [askingWords[asking]] : []),
    ],
    onOpen: toRota(rotaId),
  }),
  swap_answered: ({ rotaId, rota, organisation, accepted, changed }) => ({
    title: accepted ? '换好了' : '没有换成',
    lines: [`${rota}：${organisation}${accepted ? '同意互换。' : notSwapped(changed)}`],
    onOpen: toRota(rotaId),
  }),
  claim_made: ({ projectId, project, claimer }) => ({
    title: '项目有人认领了',
    lines: [`${claimer}认领了“${project}”。`],
    onOpen: toProject(projectId),
  }),
  claim_done: ({ projectId, project, claimer }) => ({
    title: '认领的项目做完了',
    lines: [`${claimer}做完了“${project}”。`],
    onOpen: toProject(projectId),
  }),
  claim_returned: ({ projectId, project, claimer, reason }) => ({
    title: '认领退回了',
    lines: [`“${project}”，${claimer}的认领退回了，名额空了出来。`, ...because(reason)],
    onOpen: toProject(projectId),
  }),
  host_invited: ({ lead, organisation }, _now, asking) => ({
    title: '请你们一起主办',
    lines: [`${lead}牵头，请${organisation}一起主办。`, ...(asking ? [askingWords[asking]] : [])],
    onOpen: () => open('invitations'),
  }),
  host_answered: ({ organisation, accepted }) => ({
    title: accepted ? '有一家一起主办了' : '有一家不参加主办',
    lines: [`${organisation}${accepted ? '接受了邀请，一起主办。' : '这次不参加主办。'}`],
  }),
  host_stepped_down: ({ organisation }) => ({
    title: '有一家退出了主办',
    lines: [`${organisation}退出了主办，原来由他们办的事请另作安排。`],
  }),
  tender_called_off: ({ tenderId, tender, reason, sealed }) => ({
    title: '竞办取消了',
    lines: [`“${tender}”不再进行${sealed ? '，方案没有打开' : ''}。`, ...because(reason)],
    onOpen: toTender(tenderId),
  }),
  room_lost: ({ room, from, state, reason }, now) => ({
    title: state === 'cancelled' ? '订好的房间取消了' : '房间没有订成',
    lines: [`${room}，${spokenMoment(from, now)}。活动还在，请另订房间或改地点。`, ...because(reason)],
  }),
  room_agreed: ({ room, from, until }, now) => ({
    title: '活动的房间订好了',
    lines: [
      `阵地同意了：${room}，${spokenMoment(from, now)}–${timeOfDay(until)}。开始后自动算作在用，不用到门口签到。`,
    ],
  }),
  bid_result: ({ tenderId, tender, winner }) => ({
    title: '竞办有结果了',
    lines: [winner ? `“${tender}”：${winner}胜出。` : `“${tender}”没有产生胜出的支部。`],
    onOpen: toTender(tenderId),
  }),
  attendance_open: ({ activityId, held, staying }) => ({
    title: '签到名单还没理完',
    lines: [
      held > 0 ? `${held} 人扫了码，还没确认在场：确认了才算签到、才有积分。` : '',
      staying > 0 ? `${staying} 人还没签退：签退了才有时长。` : '',
      '活动已经结束，30 天内都可以补。',
    ].filter(Boolean),
    onOpen: () => open('attendance', { id: activityId }),
  }),
}
