import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import type { Report } from '../../../../core/stations/upkeep'
import { Listed } from '../../../app/listed'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { usePages } from '../../../app/use-pages'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ReportCard } from '../../../features/stations/upkeep/report-card'
import { SettleReport } from '../../../features/stations/upkeep/settle-report'

const kinds = [
  { value: 'open', words: '待核实的' },
  { value: 'over', words: '已答复的' },
] as const

export default function ReportQueuePage() {
  const [kind, setKind] = useState<'open' | 'over'>('open')
  const pages = usePages(stations.reports, useIsOfficer() ? { open: kind === 'open' } : null, ({ reports, next }) => ({
    items: reports,
    next,
  }))
  const now = new Date()
  const nothing = (
    <Empty title={kind === 'open' ? '没有要核实的' : '还没有答复过'} hint="大家反映你管理的阵地哪里不对，都在这里。" />
  )
  return (
    <Screen title="大家反映的问题" onRefresh={pages.reload}>
      <OfficersOnly>
        <Chips options={kinds} chosen={kind} onChoose={setKind} />
        <Listed<Report> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={nothing}>
          {(reports) =>
            reports.map((report) => (
              <ReportCard key={report.reportId} report={report} now={now}>
                {report.state === 'open' && <SettleReport report={report} onSettled={() => void pages.refresh()} />}
              </ReportCard>
            ))
          }
        </Listed>
      </OfficersOnly>
    </Screen>
  )
}
