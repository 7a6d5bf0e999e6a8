import type { Question } from './entry'
import type { ActivityKind } from './kinds'

type Asked = Omit<Question, 'questionId'>

/** What an activity of a kind usually is. Everything of it can be changed. */
export interface Template {
  readonly kind: ActivityKind
  /** What to begin with, for people who know what it is about. */
  readonly title: string
  readonly about: string
  readonly bring: string
  readonly minutes: number
  /** When it usually begins, in minutes after midnight. */
  readonly startsAt: number
  /** The branch of who posts it, or everyone on the roster. */
  readonly audience: 'branch' | 'everyone'
  readonly membersOnly: boolean
  readonly seats: number | null
  readonly guests: number
  readonly questions: readonly Asked[]
  readonly earnsPoints: boolean
  readonly countsHours: boolean
}

/** A meeting of the branch: its members and nobody else, as many as there are. */
const meeting = {
  bring: '笔记本',
  minutes: 90,
  startsAt: 15 * 60,
  audience: 'branch',
  membersOnly: true,
  seats: null,
  guests: 0,
  questions: [],
  earnsPoints: true,
  countsHours: false,
} as const

const ask = (words: string, required = true, choices: string[] = []): Asked => ({ ask: words, choices, required })

/** In the order in which a branch needs them. */
export const templates: readonly Template[] = [
  {
    ...meeting,
    kind: 'theme_day',
    title: '主题党日',
    about: '本次主题：\n流程：重温入党誓词、集体学习、交流讨论。',
    bring: '党徽、笔记本',
    minutes: 120,
    startsAt: 14 * 60,
  },
  {
    ...meeting,
    kind: 'lecture',
    title: '党课',
    about: '主讲人：\n主要内容：',
    minutes: 60,
    membersOnly: false,
    guests: 1,
  },
  { ...meeting, kind: 'members_meeting', title: '党员大会', about: '议题：\n1. ', minutes: 90 },
  { ...meeting, kind: 'committee_meeting', title: '支委会', about: '参会：支部委员。\n议题：\n1. ', minutes: 60 },
  { ...meeting, kind: 'group_meeting', title: '党小组会', about: '议题：\n1. ', minutes: 60, startsAt: 16 * 60 },
  {
    kind: 'roadshow',
    title: '创业路演',
    about: '每个项目 8 分钟路演、5 分钟提问，现场有投资人点评。',
    bring: '路演材料（PDF，提前一天交给主办方）、名片',
    minutes: 180,
    startsAt: 14 * 60,
    audience: 'everyone',
    membersOnly: false,
    seats: 60,
    guests: 2,
    questions: [
      ask('你来做什么？', true, ['路演', '投资', '观摩']),
      ask('公司和项目名称', false),
      ask('来路演的请用一句话介绍项目', false),
    ],
    earnsPoints: false,
    countsHours: false,
  },
  {
    kind: 'matching',
    title: '资智对接分享会',
    about: '先分享，再自由对接：出资金、出技术、出场地、找人才都可以来。',
    bring: '名片、单位介绍一页',
    minutes: 150,
    startsAt: 14 * 60,
    audience: 'everyone',
    membersOnly: false,
    seats: 40,
    guests: 1,
    questions: [ask('单位和职务'), ask('你能提供什么？'), ask('你想找到什么？')],
    earnsPoints: false,
    countsHours: false,
  },
  {
    kind: 'volunteering',
    title: '志愿服务',
    about: '服务内容：\n集合地点：',
    bring: '水杯、方便活动的衣服',
    minutes: 180,
    startsAt: 9 * 60,
    audience: 'everyone',
    membersOnly: false,
    seats: 30,
    guests: 1,
    questions: [ask('志愿服务马甲尺码', true, ['S', 'M', 'L', 'XL']), ask('紧急联系人和电话', false)],
    earnsPoints: true,
    countsHours: true,
  },
  {
    kind: 'club',
    title: '社团活动',
    about: '这次做什么：\n新同事也欢迎来。',
    bring: '',
    minutes: 120,
    startsAt: 19 * 60,
    audience: 'everyone',
    membersOnly: false,
    seats: 20,
    guests: 1,
    questions: [],
    earnsPoints: false,
    countsHours: false,
  },
  { ...meeting, kind: 'other', title: '', about: '', bring: '', minutes: 120, membersOnly: false, earnsPoints: false },
]

export const templateOf = (kind: ActivityKind): Template => templates.find((template) => template.kind === kind)!
