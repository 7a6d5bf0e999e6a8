import { dayNames } from '../hours-text'

/** How a column is written down, and what else people call it. */
interface Column {
  readonly heading: string
  readonly aliases: readonly string[]
  /** Whether a sheet without it cannot be read. */
  readonly required?: true
  /** Characters wide in a spreadsheet. */
  readonly width: number
}

const day = (name: string): Column => ({
  heading: name,
  aliases: [name.replace('周', '星期'), name.replace('周', '礼拜')],
  width: 14,
})

const days = Object.fromEntries(dayNames.map((name, index) => [`day${index + 1}`, day(name)])) as Record<
  DayColumn,
  Column
>

export type DayColumn = `day${1 | 2 | 3 | 4 | 5 | 6 | 7}`

/** The columns in the order of an export. */
export const columns = {
  id: {
    heading: '编号',
    aliases: ['阵地编号', '站点编号', 'id'],
    width: 38,
  },
  name: {
    heading: '名称',
    aliases: ['阵地名称', '站点名称', '阵地', '站名', 'name'],
    required: true,
    width: 26,
  },
  kind: {
    heading: '类型',
    aliases: ['阵地类型', '站点类型', '类别'],
    required: true,
    width: 8,
  },
  district: {
    heading: '城区',
    aliases: ['区', '区县', '区/县', '所在区', '所在城区', '所属城区', '所属区', '行政区', '行政区划'],
    required: true,
    width: 10,
  },
  address: {
    heading: '地址',
    aliases: ['详细地址', '阵地地址', '所在地址', '地点', 'address'],
    required: true,
    width: 32,
  },
  lat: {
    heading: '纬度',
    aliases: ['纬', 'lat', 'latitude'],
    required: true,
    width: 12,
  },
  lng: {
    heading: '经度',
    aliases: ['经', 'lng', 'lon', 'long', 'longitude'],
    required: true,
    width: 12,
  },
  system: {
    heading: '坐标系',
    aliases: ['坐标系统', '坐标类型', '坐标系类型'],
    width: 10,
  },
  hours: {
    heading: '开放时间',
    aliases: ['开放时段', '营业时间', '服务时间'],
    width: 30,
  },
  ...days,
  holidays: {
    heading: '节假日',
    aliases: ['法定节假日', '节假日开放时间'],
    width: 14,
  },
  exceptions: {
    heading: '特别日期',
    aliases: ['例外日期', '特殊日期'],
    width: 28,
  },
  closedUntil: {
    heading: '暂停至',
    aliases: ['暂停开放至'],
    width: 12,
  },
  facilities: {
    heading: '设施',
    aliases: ['设施设备', '配套设施'],
    width: 24,
  },
  phone: {
    heading: '电话',
    aliases: ['联系电话', '电话号码', '联系方式'],
    width: 16,
  },
  offers: {
    heading: '服务',
    aliases: ['服务菜单', '服务项目', '菜单'],
    width: 36,
  },
  rooms: {
    heading: '房间',
    aliases: ['房间(名称:人数)', '会议室', '可预约房间'],
    width: 30,
  },
  organisation: {
    heading: '管理组织',
    aliases: ['所属组织', '管理单位', '所属党组织', '组织'],
    width: 26,
  },
  openedOn: {
    heading: '启用日期',
    aliases: ['启用时间', '开放日期', '开始日期'],
    width: 12,
  },
  closedOn: {
    heading: '停用日期',
    aliases: ['停用时间', '关闭日期', '撤并日期'],
    width: 12,
  },
} satisfies Record<string, Column>

export type ColumnName = keyof typeof columns

const all: Readonly<Record<ColumnName, Column>> = columns

export const columnNames = Object.keys(columns) as ColumnName[]

export const dayColumns = dayNames.map((_, index) => `day${index + 1}` as DayColumn)

export const headingOf = (name: ColumnName): string => all[name].heading

/** Headings are compared without what people add to them: spaces, stars, a note in brackets. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[\s*:]/g, '')
    .replace(/(.)\(.*\)$/, '$1')
    .toLowerCase()

const known = new Map(
  columnNames.flatMap((name) => [all[name].heading, ...all[name].aliases].map((each) => [plain(each), name] as const)),
)

/** The column a heading means; undefined for one that is none of ours. */
export const columnOf = (heading: string): ColumnName | undefined => known.get(plain(heading))

export const requiredColumns = columnNames.filter((name) => all[name].required)
