import { templateOf } from '../../core/activities/templates'
import type { ActivityKind } from '../../core/activities/kinds'

// Invented activities of the invented branches. None of them was held.

export interface DemoActivity {
  /** Who posts it, an officer of the organisation that hosts it. */
  readonly by: string
  readonly organisation: string
  readonly kind: ActivityKind
  readonly title: string
  readonly about: string
  readonly bring: string
  /** In about how many days it begins, on a day that fits its kind, at which hour of Shanghai, and for how many hours. */
  readonly day: number
  readonly hour: number
  readonly hours: number
  /** A station of the demonstration, an address, or a meeting online. */
  readonly at: { readonly station: string } | { readonly address: string } | { readonly online: string }
  readonly seats: number | null
  readonly everyone: boolean
  readonly membersOnly: boolean
  readonly guests: number
  /** Who signed up, in their order; those beyond the seats wait. */
  readonly people: readonly string[]
  readonly draft: boolean
}

const yuhang = '青禾数据党支部'
const shiguang = '拾光科技党支部'
const zhiyuan = '知远软件党支部'
const weilan = '微澜物联党支部'
const general = '未来科技城党总支'
const city = '杭州市互联网行业党委'

type Told = Pick<DemoActivity, 'by' | 'organisation' | 'kind' | 'day' | 'hour' | 'hours' | 'at'> & Partial<DemoActivity>

/** What is not told is as the template of its kind has it. */
const activity = (told: Told): DemoActivity => {
  const { title, about, bring, seats, audience, membersOnly, guests } = templateOf(told.kind)
  const usual = { title, about, bring, seats, everyone: audience === 'everyone', membersOnly, guests }
  return { ...usual, people: [], draft: false, ...told }
}

const people = (names: string): string[] => names.split(' ')

export const demoActivities: readonly DemoActivity[] = [
  activity({
    ...{ by: '沈知夏', organisation: yuhang, kind: 'theme_day', day: -25, hour: 14, hours: 2 },
    at: { station: '未来科技城' },
    title: '主题党日：数据安全从我做起',
    about: '学习数据安全法，每人讲一个工作里的风险点，一起改一份检查清单。',
    people: people('沈知夏 陆景澄 吕思源 顾晚晴 周楚涵 韩亦舟'),
  }),
  activity({
    ...{ by: '何其然', organisation: zhiyuan, kind: 'lecture', day: -12, hour: 12, hours: 1 },
    at: { online: '腾讯会议 000-000-000' },
    title: '午间党课：算法工程师的公共责任',
    about: '主讲人：郑以宁\n主要内容：推荐系统里的公平、透明和申诉渠道，三个场景。',
    people: people('何其然 郑以宁 谢长禾 罗子衿 宋清越 梁思齐'),
  }),
  activity({
    ...{ by: '徐北辰', organisation: weilan, kind: 'volunteering', day: -5, hour: 9, hours: 3 },
    at: { address: '滨江区长河老街社区服务中心' },
    title: '教老人用手机：长河老街志愿服务',
    about: '服务内容：一对一教扫码、挂号、防诈骗。\n集合地点：社区服务中心门口。',
    people: people('徐北辰 胡桑榆 林见川 郭予昂 汪雪晴'),
  }),
  activity({
    ...{ by: '沈知夏', organisation: yuhang, kind: 'committee_meeting', day: 1, hour: 17, hours: 1 },
    at: { station: '梦想小镇' },
    title: '支委会：下季度工作和发展对象讨论',
    about: '参会：支部委员。\n议题：\n1. 下季度主题党日安排\n2. 发展对象情况',
    people: people('沈知夏 陆景澄 吕思源'),
  }),
  activity({
    ...{ by: '许砚秋', organisation: shiguang, kind: 'club', day: 2, hour: 19, hours: 2 },
    at: { station: '海曙路' },
    title: '读书社：一起读《乡土中国》',
    about: '读第一到第三章，每人带一个问题来。新同事也欢迎。',
    seats: 6,
    people: people('许砚秋 唐予安 苏禾 程思遥 江奕辰 姜南乔 方屹 余听澜 毛可欣'),
  }),
  activity({
    ...{ by: '沈知夏', organisation: yuhang, kind: 'theme_day', day: 4, hour: 14, hours: 2 },
    at: { station: '未来科技城' },
    title: '主题党日：走进城市大脑展厅',
    about: '本次主题：数字治理的杭州做法。\n流程：参观、重温入党誓词、分组讨论。',
    seats: 5,
    people: people('沈知夏 陆景澄 吕思源 顾晚晴 方屹 周楚涵 韩亦舟'),
  }),
  activity({
    ...{ by: '史敬之', organisation: city, kind: 'roadshow', day: 6, hour: 14, hours: 3 },
    at: { station: '云栖小镇' },
    title: '互联网行业党员创业路演（第四场）',
    seats: 60,
    people: people('史敬之 余听澜 章念初 邵一帆 冯少岚 钱润青 方屹 苏禾'),
  }),
  activity({
    ...{ by: '何其然', organisation: zhiyuan, kind: 'members_meeting', day: 8, hour: 15, hours: 1.5 },
    at: { station: '文三路' },
    title: '党员大会：讨论接收预备党员',
    about: '议题：\n1. 讨论接收预备党员\n2. 通报本季度党费收缴情况',
    people: people('何其然 郑以宁'),
  }),
  activity({
    ...{ by: '崔明岚', organisation: city, kind: 'matching', day: 9, hour: 14, hours: 2.5 },
    at: { station: '物联网小镇' },
    title: '资智对接分享会：AI 应用找场景',
    about: '三位主讲各 15 分钟，然后自由对接：出资金、出技术、出场地、找人才都可以来。',
    people: people('崔明岚 徐北辰 朱时雨 何其然 潘若溪'),
  }),
  activity({
    ...{ by: '徐北辰', organisation: weilan, kind: 'volunteering', day: 12, hour: 9, hours: 3 },
    at: { address: '白马湖公园东门' },
    title: '护河行动：白马湖净滩',
    about: '服务内容：沿湖捡拾、分类、称重，记录一份水边垃圾清单。\n集合地点：东门停车场。',
    people: people('徐北辰 胡桑榆 汪雪晴 阮星遥 朱时雨'),
  }),
  activity({
    ...{ by: '史敬之', organisation: general, kind: 'lecture', day: 15, hour: 12, hours: 1 },
    at: { online: '腾讯会议 111-111-111' },
    title: '书记讲党课：新生代怎么看“共享”',
    about: '主讲人：沈知夏\n主要内容：从录一门微党课说起。',
  }),
  activity({
    ...{ by: '沈知夏', organisation: yuhang, kind: 'theme_day', day: 34, hour: 14, hours: 2 },
    at: { station: '未来科技城' },
    title: '主题党日（草稿）',
    draft: true,
  }),
  activity({
    ...{ by: '史敬之', organisation: city, kind: 'other', day: 20, hour: 10, hours: 2 },
    at: { address: '党群服务中心三楼会议室' },
    title: '行业党建工作座谈会（草稿）',
    about: '邀请各区党委和部分企业党组织书记。',
    draft: true,
  }),
]
