// What became of invented activities. Nobody came, for none of them was held.

export interface DemoRecord {
  readonly title: string
  readonly by: string
  /** In the order they came; those in `held` scanned the code, and wait to be confirmed. */
  readonly came: readonly string[]
  readonly held: readonly string[]
  readonly summary: string
  /** Drawings of the sample lectures. */
  readonly photos: readonly { slug: string; page: number; by: string; shown: boolean }[]
  readonly feedback: readonly (readonly [name: string, stars: number, words: string])[]
  readonly finished: boolean
}

const people = (names: string): string[] => names.split(' ')

/** How long the doors of what is open now have been open. */
export const OPEN_MINUTES = 20
/** When what is over began: every day at these hours of Shanghai. */
export const BEGINS = [9, 14]

/**
 * Held when the demonstration is made, whatever the hour is: one is going on, so that its doors are open and its name has
 * no hour in it, the other is over and waits to be finished.
 */
export const mornings = [
  {
    title: '签到演示：正在进行的活动',
    about: '和演示数据一同开始，什么时候来都开着门，给你试签到、签退和确认，所以钟点不作数。志愿时长照记。',
    address: '园区中庭',
    organisation: '青禾数据党支部',
    by: '沈知夏',
    when: 'now',
    hours: 12,
    people: people('沈知夏 陆景澄 吕思源 顾晚晴 方屹 周楚涵 韩亦舟 唐予安 余听澜'),
  },
  {
    title: '沿江净滩行动',
    about: '沿江捡拾、分类、称重，记录一份水边垃圾清单。',
    address: '沿江绿道 3 号驿站',
    organisation: '青禾数据党支部',
    by: '沈知夏',
    when: 'over',
    hours: 2.5,
    people: people('沈知夏 陆景澄 吕思源 顾晚晴 方屹 周楚涵 韩亦舟 苏禾'),
  },
] as const

const told = (record: Pick<DemoRecord, 'title' | 'by' | 'came'> & Partial<DemoRecord>): DemoRecord => ({
  ...{ held: [], summary: '', photos: [], feedback: [], finished: false },
  ...record,
})

export const attended: readonly DemoRecord[] = [
  told({
    title: '签到演示：正在进行的活动',
    by: '沈知夏',
    came: people('沈知夏 陆景澄 吕思源 周楚涵'),
    held: ['周楚涵'],
  }),
  told({
    title: '沿江净滩行动',
    by: '沈知夏',
    came: people('沈知夏 陆景澄 吕思源 顾晚晴 方屹 周楚涵 韩亦舟'),
    held: ['韩亦舟'],
    summary:
      '八个人报名，沿江走了三公里，捡了十一袋、四十二公斤。最多的是烟头和饮料瓶。\n下次带一台秤，多带几双长手套。（示例）',
    photos: [
      { slug: 'volunteer-day', page: 2, by: '沈知夏', shown: true },
      { slug: 'volunteer-day', page: 3, by: '陆景澄', shown: true },
      { slug: 'volunteer-day', page: 4, by: '方屹', shown: true },
      { slug: 'volunteer-day', page: 5, by: '顾晚晴', shown: false },
    ],
    feedback: [
      ['陆景澄', 5, '比团建有意思'],
      ['吕思源', 5, ''],
      ['顾晚晴', 4, '手套不够，下次早点说要带什么'],
      ['方屹', 5, '孩子也想来'],
      ['周楚涵', 4, ''],
    ],
  }),
  told({
    title: '主题党日：数据安全从我做起',
    by: '沈知夏',
    came: people('沈知夏 陆景澄 吕思源 顾晚晴 周楚涵'),
    summary: '每人讲了一个手边的风险点，合成一份十四条的检查清单，已放进新人手册。（示例）',
    photos: [
      { slug: 'data-compliance', page: 2, by: '沈知夏', shown: true },
      { slug: 'data-compliance', page: 4, by: '吕思源', shown: true },
    ],
    feedback: [
      ['陆景澄', 5, '清单真的在用'],
      ['吕思源', 4, ''],
      ['顾晚晴', 4, '时间再短一点就更好'],
    ],
    finished: true,
  }),
  told({
    title: '午间党课：算法工程师的公共责任',
    by: '何其然',
    came: people('何其然 郑以宁 谢长禾 罗子衿 梁思齐'),
    summary: '提问比讲的时间还长，问得最多的是申诉渠道怎么做才不流于形式。（示例）',
    finished: true,
  }),
  told({
    title: '教老人用手机：长河老街志愿服务',
    by: '徐北辰',
    came: people('徐北辰 胡桑榆 林见川 汪雪晴'),
    summary: '教了二十三位老人扫码和挂号，三位学会了和外地的孩子视频。（示例）',
    photos: [{ slug: 'ageing-friendly', page: 3, by: '徐北辰', shown: true }],
    finished: true,
  }),
]
