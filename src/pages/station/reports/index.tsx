import { stations } from '../../../../core/stations/contract'
import type { Report } from '../../../../core/stations/upkeep'
import { Listed } from '../../../app/listed'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { usePages } from '../../../app/use-pages'
import { Button } from '../../../components/button'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ReportCard } from '../../../features/stations/upkeep/report-card'
import { open } from '../../../platform/navigate'

export default function ReportsPage() {
  const pages = usePages(stations.myReports, useMember() ? {} : null, ({ reports, next }) => ({ items: reports, next }))
  const now = new Date()
  const nothing = (
    <Empty
      title="还没有反映过"
      hint="阵地关着门、位置或信息不对，在它的页面最下面告诉阵地。"
      action={{ words: '去看阵地', onPress: () => open('stations') }}
    />
  )
  return (
    <Screen title="我反映的" onRefresh={pages.reload}>
      <MembersOnly>
        <Listed<Report> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={nothing}>
          {(reports) =>
            reports.map((report) => (
              <ReportCard key={report.reportId} report={report} now={now}>
                <Button
                  kind="soft"
                  small
                  label={`看阵地：${report.station.name}`}
                  onPress={() => open('station', { id: report.station.stationId })}
                >
                  看阵地
                </Button>
              </ReportCard>
            ))
          }
        </Listed>
      </MembersOnly>
    </Screen>
  )
}
