import { Note } from '../../../components/note'
import type { PlannedRoom } from './use-planned-room'
import { givesWords, noLimitWords, plannedWords, tooManyWords, words } from './words'

/** What would become of the room. */
export const PlannedNote = ({ planned: { data, refusal }, now }: { planned: PlannedRoom; now: Date }) => {
  if (refusal) return <Note look="wrong">{words.roomAt[refusal]}</Note>
  if (!data) return null
  return (
    <>
      <Note look={data.room.is === 'taken' ? 'wrong' : 'plain'}>{plannedWords(data.room, now)}</Note>
      {data.gives && <Note>{givesWords(data.room, data.gives, now)}</Note>}
    </>
  )
}

/** Whether all who may come have a place in the room. */
export const CapacityNote = ({ planned: { data }, seats }: { planned: PlannedRoom; seats: string }) => {
  if (!data) return null
  if (seats.trim() === '') return <Note>{noLimitWords(data.capacity)}</Note>
  return Number(seats) > data.capacity ? <Note look="wrong">{tooManyWords(data.capacity)}</Note> : null
}
