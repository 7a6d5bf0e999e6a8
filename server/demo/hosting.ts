// What branches of the demonstration host together. All of it is invented.

export const GENERAL = '未来科技城党总支'
export const DISTRICT = '余杭区互联网行业党委'
/** Who keeps the rota, and who puts up projects and calls for bids. */
export const KEEPER = '沈知夏'
export const STAFF = '伍思涵'

/** Those who take turns, each with who speaks for it. */
export const turns = [
  { branch: '青禾数据党支部', by: '陆景澄' },
  { branch: '拾光科技党支部', by: '许砚秋' },
  { branch: '未来科技城联合党支部', by: '余听澜' },
] as const

export const projects = [
  {
    title: '骑手歇脚点（示例）',
    places: 3,
    about: '给园区的外卖骑手准备热水和歇脚的地方。认领的支部负责一个点位，每周补一次水，为期三个月。',
    claims: [
      { kind: 'branch', claimer: '拾光科技党支部', by: '许砚秋', end: null },
      { kind: 'branch', claimer: '竹屿文创党支部', by: '章念初', end: '人手排不开，先让给别的支部。' },
    ],
  },
  {
    title: '社区老人手机课（示例）',
    places: 2,
    about: '每月一次，到社区教老人用手机挂号、打车、防诈骗。一次两小时，讲义已经备好。',
    claims: [
      { kind: 'person', claimer: '苏禾', by: '苏禾', end: null },
      { kind: 'club', claimer: '西溪夜跑团', by: '方屹', end: null },
    ],
  },
  {
    title: '新党员导师结对（示例）',
    places: 5,
    about: '给今年的预备党员各找一位导师，每月聊一次，聊半年。',
    claims: [{ kind: 'branch', claimer: '青禾数据党支部', by: '陆景澄', end: 'done' }],
  },
] as const

export const clubs = [
  {
    name: '西溪夜跑团',
    branch: '青禾数据党支部',
    lead: '方屹',
    about: '每周三晚八点，沿西溪跑五公里，跑不动可以走。',
    members: ['苏禾', '程思遥', '戴明川', '孟冬青', '谢长禾', '薛宁'],
    next: { title: '西溪夜跑：慢慢跑五公里', weekday: 3, hour: 20, hours: 1.5, address: '西溪湿地北门' },
  },
  {
    name: '午间读书会',
    branch: '知远软件党支部',
    lead: '谢长禾',
    about: '每两周的周四中午，带上饭，一起聊一本书。',
    members: ['罗子衿', '宋清越', '方屹', '林见川'],
    next: { title: '午间读书会：带上饭，聊一本书', weekday: 4, hour: 12, hours: 1, address: '文三路党群活动室' },
  },
] as const
