import type { Store } from '../../cloudfunctions/_store/store'
import type { ReportKind } from '../../core/stations/report-rules'
import { HOUR_MS } from '../../core/time'
import { demoId } from './demo-id'
import { before } from './happenings'

interface DemoReport {
  readonly by: string
  readonly station: string
  readonly kind: ReportKind
  readonly note: string
  readonly hoursAgo: number
  readonly settled?: { readonly as: 'mended' | 'kept'; readonly answer: string }
}

/** Of the staff of the committee that runs these stations. */
const SETTLES = '伍思涵'
/** So long after it was said. */
const ANSWERED_MS = 2 * HOUR_MS

const plans: readonly DemoReport[] = [
  {
    ...{ by: '顾晚晴', station: '未来科技城', kind: 'details', hoursAgo: 60 },
    note: '三楼的投影换成了大屏，要自己带转接头。（示例）',
    settled: { as: 'mended', answer: '谢谢提醒，已经写进房间说明。（示例）' },
  },
  {
    ...{ by: '方屹', station: '梦想小镇', kind: 'closed', hoursAgo: 30 },
    note: '午休的时候去的，门锁着。（示例）',
    settled: { as: 'kept', answer: '那天临时消防检查，平时中午照常开放。（示例）' },
  },
  {
    ...{ by: '方屹', station: '未来科技城', kind: 'place', hoursAgo: 26 },
    note: '地图上的点在马路对面，入口在南门。（示例）',
  },
  { ...{ by: '苏禾', station: '梦想小镇', kind: 'details', hoursAgo: 4 }, note: '图书角搬到二楼了。（示例）' },
]

/** What some members found otherwise, and what they were told. */
export const loadReports = async (store: Store, now: Date): Promise<void> => {
  for (const { by, station, kind, note, hoursAgo, settled } of plans) {
    const reportId = demoId('report', by, station, kind)
    const stationId = demoId('station', station)
    const at = before(now, hoursAgo * HOUR_MS)
    await store.stationReports.add({ reportId, stationId, memberId: demoId('member', by), kind, note }, at)
    if (!settled) continue
    const settling = { ...settled, by: demoId('member', SETTLES) }
    await store.stationReports.settle(reportId, settling, new Date(at.getTime() + ANSWERED_MS))
  }
}
