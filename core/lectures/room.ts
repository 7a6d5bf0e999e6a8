import { refuse, type Refusal } from '../refusal'

export interface Held {
  readonly files: number
  readonly bytes: number
}

const GB = 1024 ** 3

/**
 * What a member may hold here that is not published: ten clips of the largest size, and the pictures and voices of six
 * lectures of forty pages. An approval makes room, and so does the removal of what no lecture uses.
 */
export const MAX_HELD: Held = { files: 500, bytes: 2 * GB }

/** How many lectures of one author nobody has decided about: drafts, and what waits for a review. */
export const MAX_UNDECIDED = 100

/** Whether a file of so many bytes may join what a member holds already. */
export const roomFor = (bytes: number, held: Held): true | Refusal<'NO_ROOM'> =>
  (held.files < MAX_HELD.files && held.bytes + bytes <= MAX_HELD.bytes) || refuse('NO_ROOM', { held, limit: MAX_HELD })
