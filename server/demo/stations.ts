import type { Facility, ServiceKind, StationKind } from '../../core/stations/offers'

// Invented stations near real places of Hangzhou, so that a map makes sense. None of them exists.

export interface DemoPlace {
  readonly district: string
  /** The organisation that runs what is here. */
  readonly organisation: string
  /** About the middle of the place, in GCJ-02. */
  readonly lat: number
  readonly lng: number
  readonly stations: readonly string[]
}

const place = (district: string, organisation: string, lat: number, lng: number, stations: string): DemoPlace => ({
  district,
  organisation,
  lat,
  lng,
  stations: stations.split(' '),
})

const yuhang = '余杭区互联网行业党委'
const xihu = '西湖区互联网行业党委'
const binjiang = '滨江区互联网行业党委'
const city = '杭州市互联网行业党委'

/** The one where most happens. */
export const HUB = '未来科技城'

/** The first of each place is a hub, the others are rooms. */
export const places: readonly DemoPlace[] = [
  place('余杭区', yuhang, 30.2836, 120.0137, '未来科技城 海曙路 绿汀路 创景路 向往街 五常水乡 仓前老街 余杭塘河'),
  place('余杭区', yuhang, 30.2905, 119.9895, '梦想小镇 龙舌嘴 良睦路 高教路 福鼎路 太炎路'),
  place('余杭区', yuhang, 30.3789, 120.0321, '良渚文化村 玉鸟集 随园 金昌路 古墩路北'),
  place('西湖区', xihu, 30.2786, 120.1264, '文三路 学院路 万塘路 西溪数码城 黄龙 马塍路 翠苑 古荡'),
  place('西湖区', xihu, 30.1312, 120.0871, '云栖小镇 山景路 转塘 象山艺术公社'),
  place('西湖区', xihu, 30.3253, 120.0942, '云谷 三墩老街 紫金港 西园路'),
  place('滨江区', binjiang, 30.2084, 120.2103, '江南大道 星光大道 江晖路 滨盛路 长河老街 网商路 江陵路 白马湖'),
  place('滨江区', binjiang, 30.1872, 120.1876, '物联网小镇 浦沿 伟业路 东信大道'),
  place('上城区', city, 30.2441, 120.2102, '钱江新城 富春路 四季青 望江门 玉皇山南'),
  place('拱墅区', city, 30.3191, 120.1402, '运河湾 大关 小河直街 智慧网谷 祥园路'),
  place('萧山区', city, 30.2318, 120.2547, '信息港小镇 建设三路 市心北路 钱江世纪城'),
  place('钱塘区', city, 30.3087, 120.3421, '大创小镇 金沙湖 下沙东'),
]

export const nameOf = (name: string, kind: StationKind): string =>
  `${name}${kind === 'hub' ? '党群服务中心' : '党群服务站'}（示例）`

export const roomNames = ['共享会议室', '党课录播间', '圆桌室', '阅览室', '多功能厅'] as const

export const offerTexts: Record<ServiceKind, { name: string; note: string }> = {
  lecture_team: { name: '宣讲团上门', note: '提前一周约，二十人以上可以上门，一次四十分钟。' },
  legal_clinic: { name: '法律门诊', note: '每周四下午，志愿律师面对面，一次半小时。' },
  medical_check: { name: '健康检测', note: '血压、血糖、体脂，社区医生每月两次。' },
  physiotherapy: { name: '颈肩理疗', note: '工作日午休时段，需预约，一次二十分钟。' },
  counselling: { name: '心理关爱', note: '一对一倾谈，保密，一次五十分钟。' },
  policy_advice: { name: '政策咨询', note: '人才、社保、公积金和创业政策，现场答疑。' },
  screening: { name: '红色观影', note: '多功能厅可坐四十人，片单每月更新。' },
  volunteering: { name: '志愿项目认领', note: '为老、助学、护河，按支部认领。' },
}

export const hubFacilities: readonly Facility[] = [
  'meeting_room',
  'studio',
  'reading',
  'nursery',
  'projector',
  'water',
  'step_free',
]
export const roomFacilities: readonly Facility[] = [
  'reading',
  'charging',
  'water',
  'fitness',
  'meeting_room',
  'step_free',
  'parking',
]
