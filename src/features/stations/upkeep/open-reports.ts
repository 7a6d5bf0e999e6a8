import { stations } from '../../../../core/stations/contract'
import { useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'

/** How many reports wait for the officer who is signed in, in words: as many as a page holds are counted. */
export const useOpenReports = () => {
  const { data, reload } = useReading(stations.reports, useIsOfficer() ? { open: true } : null)
  if (!data) return { words: undefined, reload }
  const { reports, next } = data
  return { words: reports.length ? `${reports.length} ${next ? '条以上' : '条'}待核实` : '没有', reload }
}
