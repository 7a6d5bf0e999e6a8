import type { Report } from '../../../core/stations/upkeep'
import type { Page } from '../../_store/page'
import type { StoredReport } from '../../_store/station-reports'

export const reportsShown = ({ rows, next }: Page<StoredReport>): { reports: Report[]; next: string | null } => ({
  reports: rows.map((stored) => ({ ...stored, at: stored.at.toISOString() })),
  next,
})
