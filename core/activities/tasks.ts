import { isRefusal } from '../refusal'
import { dayOf } from '../time'
import * as z from '../zod'
import { missing, needed, passable, passed } from './completeness'
import { isWritable } from './door-time'
import type { ActivityEntry } from './entry'
import type { ActivityState } from './life'
import { roomStanding, type RoomStanding } from './rooms'

/** Why something cannot be published: what it lacks, and which of its times has passed. */
const unfit = { missing: z.array(z.enum(needed)), passed: z.nullable(z.enum(passable)) }

/** What an organiser has to do about an activity. */
export const task = z.discriminatedUnion('task', [
  /** Asked to host it together with its leader. */
  z.object({ task: z.literal('answer') }),
  /** One of a series, made ahead, and not published. */
  z.object({ task: z.literal('fill'), ...unfit }),
  z.object({ task: z.literal('draft'), ...unfit }),
  z.object({ task: z.literal('today'), from: z.iso.datetime() }),
  z.object({ task: z.literal('under_way') }),
  /** Parties in the line, where there are fewer seats than people. */
  z.object({ task: z.literal('waiting'), parties: z.int() }),
  /** It is not in the room that it names, not yet, or not all the time. */
  z.object({ task: z.literal('room'), room: roomStanding }),
  /** Scanned the code, and nobody has said yet whether they are there. */
  z.object({ task: z.literal('confirm'), people: z.int() }),
  /** It is over, hours count, and nobody has said how long these stayed. */
  z.object({ task: z.literal('check_out'), people: z.int() }),
  /** Over, and what came of it is not written down. */
  z.object({ task: z.literal('finish') }),
])

export type Task = z.output<typeof task>

export interface Undertaking {
  readonly state: ActivityState
  readonly from: Date | null
  readonly until: Date | null
  readonly signUpUntil: Date | null
  readonly title: string
  readonly place: ActivityEntry['place']
  readonly isSeries: boolean
  /** Parties that wait for a seat. */
  readonly waiting: number
  /** People who scanned the code, and are to be confirmed. */
  readonly scanned: number
  /** People who came where hours count, and of whom nobody has said how long they stayed. */
  readonly staying: number
  /** How it stands to the room it names. */
  readonly room: RoomStanding | null
  /** An invitation that the asker’s side has not answered. */
  readonly invited: boolean
}

const unpublished = ({ title, from, until, signUpUntil, place, isSeries }: Undertaking, now: Date): Task => {
  const entry = {
    ...{ title, place },
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    signUpUntil: signUpUntil?.toISOString() ?? null,
  }
  return { task: isSeries ? 'fill' : 'draft', missing: missing(entry), passed: passed(entry, now) }
}

/** Whoever asked for a room waits for the station; else somebody has to book it, or the rest of it, or find another. */
const roomless = (room: RoomStanding | null): Task[] =>
  room === null || (room.is === 'held' && room.isAll && room.state !== 'asked') ? [] : [{ task: 'room', room }]

const published = ({ from, until, waiting, room }: Undertaking, now: Date): Task[] => {
  if (until! <= now) return [{ task: 'finish' }]
  if (from! <= now) return [{ task: 'under_way' }]
  const today: Task[] = dayOf(from!) === dayOf(now) ? [{ task: 'today', from: from!.toISOString() }] : []
  const inLine: Task[] = waiting > 0 ? [{ task: 'waiting', parties: waiting }] : []
  return [...today, ...roomless(room), ...inLine]
}

/** What is still to be said of who came, for as long as their attendance may be written. */
const unsaid = ({ from, until, scanned, staying }: Undertaking, now: Date): Task[] => {
  if (isRefusal(isWritable({ from: from!, until: until! }, now))) return []
  const confirm: Task[] = scanned > 0 ? [{ task: 'confirm', people: scanned }] : []
  return staying > 0 && until! <= now ? [...confirm, { task: 'check_out', people: staying }] : confirm
}

/** What needs doing, the most pressing first. Nobody has to do anything about what was called off. */
export const needsDoing = (activity: Undertaking, now: Date): Task[] => {
  const { state, invited } = activity
  if (state === 'cancelled') return []
  if (state === 'finished') return unsaid(activity, now)
  const asked: Task[] = invited ? [{ task: 'answer' }] : []
  if (state === 'draft') return [...asked, unpublished(activity, now)]
  return [...asked, ...unsaid(activity, now), ...published(activity, now)]
}
