import type { Offer } from '../../core/activities/tender'
import { DISTRICT, GENERAL, KEEPER, STAFF } from './hosting'

// Calls for bids at every stage. All of it is invented.

const offer = (title: string, plan: string, needs = ''): Offer => ({ title, plan, needs })

interface DemoTender {
  readonly title: string
  readonly of: string
  readonly by: string
  readonly about: string
  readonly decideBy: 'jury' | 'vote'
  /** From now, in days. */
  readonly postedDay: number
  readonly bidsDay: number
  readonly decideDay: number
  readonly bids: readonly (Offer & {
    readonly branch: string
    readonly by: string
    readonly scores?: readonly number[]
  })[]
  /** Who votes for which of the bids. */
  readonly votes?: readonly (readonly [voter: string, bid: number])[]
}

export const criteria = [
  { name: '方案可行', weight: 40 },
  { name: '吸引力', weight: 30 },
  { name: '覆盖面', weight: 30 },
] as const

export const tenders: readonly DemoTender[] = [
  {
    title: '志愿服务周（示例）',
    of: GENERAL,
    by: KEEPER,
    about: '一周时间，服务园区和周边社区。经费三千元，场地由党总支协调。胜出的支部牵头，其他支部配合。',
    decideBy: 'jury',
    ...{ postedDay: -4, bidsDay: 6, decideDay: 12 },
    bids: [
      {
        ...offer('便民集市', '周六下午在园区中庭摆十个摊位：义诊、修手机、磨剪刀。'),
        branch: '青禾数据党支部',
        by: '陆景澄',
      },
      {
        ...offer('代码义工日', '五天，每天中午一小时，帮社区把报名表做成小程序。'),
        branch: '拾光科技党支部',
        by: '许砚秋',
      },
    ],
  },
  {
    title: '区里的健康跑由谁来办（示例）',
    of: DISTRICT,
    by: STAFF,
    about: '一年一次的健康跑，约三百人。区党委协调路线和安保，胜出的支部负责报名、物资和现场。',
    decideBy: 'vote',
    ...{ postedDay: -20, bidsDay: -3, decideDay: 5 },
    bids: [
      {
        ...offer('沿西溪十公里', '早上七点半起跑，设三个补给点，五公里和十公里两条线。', '补给和志愿者四十人。'),
        branch: '青禾数据党支部',
        by: '陆景澄',
      },
      {
        ...offer('科技城夜跑', '周五下班后起跑，荧光手环，终点有热汤。', '沿线照明。'),
        branch: '未来科技城联合党支部',
        by: '余听澜',
      },
      { ...offer('良渚亲子跑', '三公里，带孩子一起，终点有手工摊。'), branch: '竹屿文创党支部', by: '章念初' },
    ],
    votes: [
      ['苏禾', 0],
      ['程思遥', 1],
      ['戴明川', 1],
      ['孟冬青', 2],
      ['顾晚晴', 0],
      ['叶芷青', 1],
    ],
  },
  {
    title: '红色电影放映季（示例）',
    of: DISTRICT,
    by: STAFF,
    about: '三个月，每月两场，面向园区所有人。区党委提供片源，胜出的支部负责场地和组织。',
    decideBy: 'jury',
    ...{ postedDay: -60, bidsDay: -40, decideDay: -30 },
    bids: [
      {
        ...offer('楼顶放映', '在公司楼顶支银幕，放完留二十分钟聊。', '投影一套。'),
        branch: '拾光科技党支部',
        by: '许砚秋',
        scores: [8, 9, 6],
      },
      {
        ...offer('食堂影院', '周四晚食堂收档以后放映，一次能坐两百人。'),
        branch: '未来科技城联合党支部',
        by: '余听澜',
        scores: [9, 7, 9],
      },
    ],
  },
]
