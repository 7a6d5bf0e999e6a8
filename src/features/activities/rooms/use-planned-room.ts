import { activities } from '../../../../core/activities/contract'
import type { Place } from '../../../../core/activities/entry'
import { useReading } from '../../../app/use-reading'
import { useSettled } from '../../../app/use-settled'

interface Planned {
  readonly place: Place | null
  readonly from: string | null
  readonly until: string | null
}

/** What would become of the room that is named, were the activity published at that time; waits while none is. */
export const usePlannedRoom = (activityId: string, { place, from, until }: Planned) => {
  const named = place?.kind === 'station' && place.roomId !== null ? place : null
  const isTime = from !== null && until !== null && from < until
  const asked = named && isTime ? { activityId, stationId: named.stationId, roomId: named.roomId!, from, until } : null
  // What is turned and typed is asked for once it rests; another room at once.
  const settled = useSettled(JSON.stringify(asked))
  return useReading(activities.roomAt, asked && (JSON.parse(settled) as typeof asked))
}

export type PlannedRoom = ReturnType<typeof usePlannedRoom>
