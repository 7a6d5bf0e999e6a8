// What the branches of the demonstration held this year. None of it was held.

/** One a month, January first. */
export const themes = [
  '谈心谈话：新年说说心里话',
  '走访园区困难党员',
  '学雷锋：楼下驿站义务维修',
  '参观“五四宪法”历史资料陈列馆',
  '青年党员讲身边的榜样',
  '重温入党誓词',
  '一起读党章',
  '高温天给骑手送清凉',
  '教师节：给乡村课堂上一节编程课',
  '走进家乡的老革命',
  '反诈知识进园区',
  '年终盘点：今年做成的一件事',
] as const

/** One a quarter. */
export const agendas = ['讨论全年工作安排', '讨论发展对象', '半年工作通报', '讨论接收预备党员'] as const

export interface Rhythm {
  readonly branch: string
  readonly by: string
  /** The day of the month of its 主题党日. */
  readonly day: number
  /** So many months ago it had neither a 主题党日 nor, where one was due, a members’ meeting. */
  readonly leftOut: readonly number[]
}

const keeps = (branch: string, by: string, day: number, ...leftOut: number[]): Rhythm => ({ branch, by, day, leftOut })

/** It alone has seven full members, and so a committee. */
export const WITH_COMMITTEE = '市互联网行业党委机关党支部'

export const rhythms: readonly Rhythm[] = [
  keeps('青禾数据党支部', '沈知夏', 10, 3),
  keeps('拾光科技党支部', '许砚秋', 12),
  keeps('未来科技城联合党支部', '余听澜', 15, 1, 2, 5, 8),
  keeps('竹屿文创党支部', '章念初', 8),
  keeps('良渚联合党支部', '裘立夏', 18, 4),
  keeps('知远软件党支部', '何其然', 6),
  keeps('木棉科技党支部', '潘若溪', 20, 2, 6),
  keeps('文三路联合党支部', '冯少岚', 11),
  keeps('微澜物联党支部', '徐北辰', 9, 7),
  keeps('江晖智造党支部', '朱时雨', 16),
  keeps('长河联合党支部', '钱润青', 13),
  keeps(WITH_COMMITTEE, '史敬之', 5),
]
