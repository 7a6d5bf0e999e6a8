import type { Member } from '../../core/members/contract'
import type { OfficerRole } from '../../core/organisation/tree'

// Invented people in invented organisations. Any likeness of a name is chance.

export interface DemoBranch {
  readonly name: string
  /** The first is its secretary; the next three hold the elected offices, as far as `officers` goes. */
  readonly people: readonly string[]
  readonly officers: number
}

export interface DemoGeneralBranch {
  readonly name: string
  readonly branches: readonly DemoBranch[]
}

export interface DemoDistrict {
  readonly name: string
  readonly district: string
  readonly generalBranches: readonly DemoGeneralBranch[]
}

const branch = (name: string, officers: number, people: string): DemoBranch => ({
  name,
  officers,
  people: people.split(' '),
})

export const city = '杭州市互联网行业党委'

/** The committees’ own people: who works where comes after. */
export const office = branch('市互联网行业党委机关党支部', 2, '史敬之 崔明岚 曾亦鸣 伍思涵 温书予 殷向南 盛若兰')

export const districts: readonly DemoDistrict[] = [
  {
    name: '余杭区互联网行业党委',
    district: '余杭区',
    generalBranches: [
      {
        name: '未来科技城党总支',
        branches: [
          branch('青禾数据党支部', 4, '沈知夏 陆景澄 吕思源 顾晚晴 方屹 周楚涵 韩亦舟'),
          branch('拾光科技党支部', 2, '许砚秋 唐予安 苏禾 程思遥 江奕辰 姜南乔 毛可欣'),
          branch('未来科技城联合党支部', 1, '余听澜 戴明川 叶芷青 傅云舟 钟晓棠 任嘉树 倪书瑶'),
        ],
      },
      {
        name: '良渚数字文创党总支',
        branches: [
          branch('竹屿文创党支部', 2, '章念初 邵一帆 孟冬青 洪梓墨 俞清和 贺小满'),
          branch('良渚联合党支部', 1, '裘立夏 柴望舒 骆安然 蒋沐阳 金雨桐 楼星河'),
        ],
      },
    ],
  },
  {
    name: '西湖区互联网行业党委',
    district: '西湖区',
    generalBranches: [
      {
        name: '文三路党总支',
        branches: [
          branch('知远软件党支部', 4, '何其然 郑以宁 谢长禾 罗子衿 宋清越 梁思齐 曹闻笛'),
          branch('木棉科技党支部', 2, '潘若溪 袁启航 董佳禾 田知行 魏语桐 杜衡之 薛宁'),
          branch('文三路联合党支部', 1, '冯少岚 彭沐言 石清如 严书白 邱月明 莫问渠 尹若琪'),
        ],
      },
    ],
  },
  {
    name: '滨江区互联网行业党委',
    district: '滨江区',
    generalBranches: [
      {
        name: '江畔物联党总支',
        branches: [
          branch('微澜物联党支部', 4, '徐北辰 胡桑榆 林见川 郭予昂 汪雪晴 阮星遥 丁一诺'),
          branch('江晖智造党支部', 2, '朱时雨 高远舟 卢晓晨 万斯年 侯嘉禾 龚思敏 欧阳知微'),
          branch('长河联合党支部', 1, '钱润青 孙慕白 吴映雪 赵怀序 陈听雨 黄梓晴 上官云起'),
        ],
      },
    ],
  },
]

/** Offices beside those of the branches: who, where, as what. */
export const appointments: readonly (readonly [person: string, organisation: string, role: OfficerRole])[] = [
  ['史敬之', city, 'secretary'],
  ['崔明岚', city, 'staff'],
  ['曾亦鸣', city, 'staff'],
  ['伍思涵', '余杭区互联网行业党委', 'staff'],
  ['温书予', '西湖区互联网行业党委', 'staff'],
  ['殷向南', '滨江区互联网行业党委', 'staff'],
  ['沈知夏', '未来科技城党总支', 'secretary'],
  ['章念初', '良渚数字文创党总支', 'secretary'],
  ['何其然', '文三路党总支', 'secretary'],
  ['徐北辰', '江畔物联党总支', 'secretary'],
]

/** Who is no full member; everybody else is. */
export const statuses: Readonly<Record<string, Member['status']>> = {
  韩亦舟: 'probationary',
  毛可欣: 'probationary',
  贺小满: 'probationary',
  曹闻笛: 'probationary',
  丁一诺: 'probationary',
  黄梓晴: 'probationary',
  倪书瑶: 'activist',
  楼星河: 'activist',
  薛宁: 'activist',
  欧阳知微: 'activist',
  尹若琪: 'masses',
  上官云起: 'masses',
}
