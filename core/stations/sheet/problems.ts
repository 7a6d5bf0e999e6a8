/** What is wrong in a sheet; an error keeps all of it from being imported, a warning only points something out. */
interface Words {
  readonly level: 'error' | 'warning'
  readonly says: string
}

const error = (says: string): Words => ({ level: 'error', says })
const warning = (says: string): Words => ({ level: 'warning', says })

export const problems = {
  NO_HEADINGS: error('没有找到表头：要有一行写着“名称”“地址”等列名，可以先下载模板'),
  COLUMN_MISSING: error('缺少这一列'),
  COLUMN_TWICE: error('这一列出现了不止一次，请只留一列'),
  NO_ROWS: error('表头下面没有内容'),

  EMPTY: error('没有填'),
  TOO_LONG: error('内容太长，或者有换行、看不见的字符'),
  FORMULA_EMPTY: error('公式没有算出结果：请在 Excel 或 WPS 里打开、保存一次，或改成数值'),
  FORMULA_FAILED: error('公式的结果是错误，请改成数值'),
  KIND: error('只能填 枢纽 或 站室'),
  NOT_DEGREES: error('不是十进制的度数，应像 30.3253'),
  OUT_OF_RANGE: error('超出了范围：纬度在 −90 到 90 之间，经度在 −180 到 180 之间'),
  NO_PLACE: error('纬度和经度都是 0，那里是大海，请填实际的坐标'),
  SWAPPED: error('纬度和经度写反了'),
  SYSTEM: error('不认识的坐标系，只能填 GCJ-02、WGS-84 或 BD-09'),
  HOURS: error('看不懂的时间，或前后有重叠；应像 09:00-12:00、13:30-18:00，或 休息、全天'),
  WEEK: error('看不懂的时间，应像 周一至周五 09:00-18:00；周六 10:00-16:00，一天只写一次'),
  EXCEPTIONS: error('看不懂的特别日期，应像 2026-12-31 休息 年终盘点，年份在 1949 到 2099 之间，几天之间用分号隔开'),
  DAY_TWICE: error('同一天写了不止一次，一天只写一次'),
  DAY: error('不是日期，应像 2026-12-31，年份在 1949 到 2099 之间'),
  FACILITY: error('没有这种设施，请从模板列出的里面选'),
  SERVICE: error('没有这种服务，请从模板列出的里面选'),
  ROOM: error('看不懂的房间，应像 一号会议室:20、谈心室:6'),
  PHONE: error('不像电话号码，只能有数字、空格和短横'),
  UNFIT: error('不符合要求，请照下面说的改'),
  CLOSED_BEFORE_OPENED: error('停用日期早于启用日期'),

  NO_SUCH_ORGANISATION: error('没有这个组织，请写全称'),
  NOT_YOUR_ORGANISATION: error('不是你任职的组织或它的下级，不能替它写'),
  ORGANISATION_NEEDED: error('请写明由哪个组织管理'),
  ORGANISATIONS_ALIKE: error('有几个组织都叫这个名字，分不出是哪一个；这一处请在“阵地管理”里单独填写'),
  NO_SUCH_STATION: error('没有这个编号的阵地；新阵地请把编号空着'),
  NOT_YOUR_STATION: error('这处阵地不归你任职的组织管理'),
  STATIONS_ALIKE: error('这个组织有几处同名的阵地，请填编号说明是哪一处'),
  STATION_TWICE: error('和上面一行是同一处阵地'),
  ROOM_BOOKED: error('去掉的房间还有人预约，请先处理预约'),
  ROOM_TOO_SMALL: error('房间改小以后坐不下已有的预约，请先处理预约'),
  SERVICE_ORDERED: error('去掉的服务还有没办完的点单，请先处理点单，或在“阵地管理”里单独改这一处'),
  STILL_EXPECTED: error('这样改以后，有预约或点单落在不开放的时间；请先处理，或在“阵地管理”里单独改这一处'),

  COLUMN_UNKNOWN: warning('不认识这一列，里面的内容没有读'),
  OTHER_SHEETS: warning('另外的工作表没有读，一次只读一张'),
  MERGED: warning('合并的单元格，已把内容填进其中每一格'),
  OUTSIDE_AREA: warning('坐标不在所选的地区里'),
  PERHAPS_SWAPPED: warning('坐标不在所选的地区里，经纬度可能写反了'),
  OTHER_DISTRICT: warning('不是所选的城区'),
  FAR_FROM_DISTRICT: warning('离这个城区已有的阵地很远，请核对坐标'),
  MOVED_FAR: warning('和现在登记的位置相差很远，请核对坐标'),
  LIKE_ROW: warning('和表里另一行离得很近、名字相像，可能是同一处'),
  LIKE_STATION: warning('和已有的一处离得很近、名字相像，可能是同一处'),
} satisfies Record<string, Words>

export type ProblemCode = keyof typeof problems

export interface Problem {
  /** As the spreadsheet counts them; null for the whole sheet. */
  readonly row: number | null
  readonly heading: string | null
  readonly code: ProblemCode
  /** What stands there. */
  readonly given: string
  /** What there is to say of this one: with which row, how far. */
  readonly about?: string
}

type Example = Pick<Problem, 'row' | 'given' | 'about'>

/** What is wrong in the same way in the same column. */
export interface ProblemGroup {
  readonly level: 'error' | 'warning'
  readonly code: ProblemCode
  readonly heading: string | null
  readonly says: string
  /** How many there are, of which the first are told. */
  count: number
  readonly examples: Example[]
}

/** As many of one kind are told one by one. */
const EXAMPLES = 20
const GIVEN_SHOWN = 60

const shortened = (text: string): string => (text.length > GIVEN_SHOWN ? `${text.slice(0, GIVEN_SHOWN)}…` : text)

export interface ProblemList {
  readonly add: (problem: Problem) => void
  readonly count: (level: 'error' | 'warning') => number
  /** Errors first, then in the order of their first rows. Bounded, however many rows are wrong. */
  readonly groups: () => ProblemGroup[]
}

export const listProblems = (): ProblemList => {
  const groups = new Map<string, ProblemGroup>()
  return {
    add: ({ code, heading, row, given, about }) => {
      const key = `${code} ${heading}`
      const group = groups.get(key) ?? { ...problems[code], code, heading, count: 0, examples: [] }
      groups.set(key, group)
      group.count++
      if (group.examples.length < EXAMPLES)
        group.examples.push({ row, given: shortened(given), ...(about === undefined ? {} : { about }) })
    },
    count: (level) => [...groups.values()].reduce((sum, each) => sum + (each.level === level ? each.count : 0), 0),
    groups: () => {
      const first = ({ level, examples }: ProblemGroup) => (level === 'error' ? 0 : 1e9) + (examples[0]?.row ?? 0)
      return [...groups.values()].sort((a, b) => first(a) - first(b))
    },
  }
}
