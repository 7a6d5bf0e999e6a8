import { stations } from '../../../../core/stations/contract'
import { counted } from '../../../app/counted'
import { useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'

/** How much waits at their stations for the officer who is signed in, in words. */
export const useHeldWork = () => {
  const isOfficer = useIsOfficer()
  const reports = useReading(stations.reports, isOfficer ? { open: true } : null)
  const bookings = useReading(stations.bookingQueue, isOfficer ? {} : null)
  const [said, asked] = [reports.data, bookings.data]
  return {
    reports: said ? counted(said.reports, said.next, '条', '待核实') : undefined,
    bookings: asked ? counted(asked.bookings, asked.next, '个', '待同意') : undefined,
    all:
      said && asked
        ? counted([...said.reports, ...asked.bookings], said.next ?? asked.next, '件', '待处理')
        : undefined,
    reload: () => Promise.all([reports.reload(), bookings.reload()]),
  }
}
