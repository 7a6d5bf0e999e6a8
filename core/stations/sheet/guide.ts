import { dayColumns, type ColumnName } from './columns'

interface Guidance {
  /** How a column is filled in. */
  readonly help: string
  readonly example: string
}

const day: Guidance = {
  help: '这一天的开放时间，可以有几段；不开放写“休息”。七天里填了任意一天，其余空着的就是休息',
  example: '09:00-12:00、13:30-18:00',
}

/** What the template says to each column. */
export const guide: Readonly<Record<ColumnName, Guidance>> = {
  id: {
    help: '导出时自带，用来认出是哪一处，请不要改；新阵地留空',
    example: '',
  },
  name: {
    help: '最多 40 字。没有编号时，名称和管理组织都相同的当作同一处',
    example: '云谷党群服务站（示例）',
  },
  kind: {
    help: '枢纽 或 站室',
    example: '站室',
  },
  district: {
    help: '最多 20 字',
    example: '西湖区',
  },
  address: {
    help: '最多 100 字',
    example: '示例路 1 号 2 楼',
  },
  lat: {
    help: '十进制的度，杭州大约是 30',
    example: '30.3253',
  },
  lng: {
    help: '十进制的度，杭州大约是 120',
    example: '120.0942',
  },
  system: {
    help: 'GCJ-02（高德、腾讯、微信）、WGS-84（GPS、天地图）或 BD-09（百度）；空着当作 GCJ-02',
    example: 'GCJ-02',
  },
  hours: {
    help: '也可以不分七天，只用这一列写完：周一至周五 09:00-18:00；周六 10:00-16:00。没有写到的日子是休息',
    example: '',
  },
  ...(Object.fromEntries(dayColumns.map((name) => [name, day])) as Record<(typeof dayColumns)[number], Guidance>),
  holidays: {
    help: '法定节假日的开放时间；不开放写“休息”，空着是照平时',
    example: '休息',
  },
  exceptions: {
    help: '和平时不一样的日子，分号隔开',
    example: '2026-12-31 休息 年终盘点',
  },
  closedUntil: {
    help: '在这一天之前不开放；没有暂停就空着',
    example: '',
  },
  facilities: {
    help: '顿号隔开：会议室、党课录播间、图书角、母婴室、健身、投影、充电、饮水、无障碍、停车',
    example: '图书角、饮水',
  },
  phone: {
    help: '数字、空格和短横',
    example: '',
  },
  offers: {
    help: '分号隔开，写“种类：名称：说明”，后两样可以不写。种类有：宣讲团、法律咨询、健康检测、理疗、心理关爱、政策咨询、观影、志愿项目',
    example: '法律咨询：法律门诊：每周四下午；观影',
  },
  rooms: {
    help: '顿号隔开，写“名称:人数”，后面可以用括号写房间里的设施',
    example: '一号会议室:20（投影、饮水）、谈心室:6',
  },
  organisation: {
    help: '写组织的全称；空着是你任职的组织（有上下级时是上级）',
    example: '',
  },
  openedOn: {
    help: '从这一天起开放；新阵地空着是导入那一天',
    example: '2023-01-01',
  },
  closedOn: {
    help: '从这一天起不再开放；没有就空着',
    example: '',
  },
}
