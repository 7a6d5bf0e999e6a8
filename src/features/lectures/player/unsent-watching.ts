import { lectures } from '../../../../core/lectures/contract'
import * as z from '../../../../core/zod'
import { call } from '../../../platform/call'
import { storage } from '../../../platform/storage'
import type { Unsent } from './learner'

const kept = z.object({
  sessionId: z.string(),
  watched: z.array(z.tuple([z.number(), z.number()])),
  positionMs: z.number(),
})

const key = (lectureId: string) => `watched:${lectureId}`

/** What was watched while there was no network, kept until it can be told. */
export const unsentWatching = {
  keep: (lectureId: string, unsent: Unsent): void => void storage.write(key(lectureId), unsent),

  /** The server takes it if its session is still the open one; otherwise it has been learned on elsewhere. */
  async send(lectureId: string): Promise<void> {
    const read = kept.safeParse(storage.read(key(lectureId)))
    if (!read.success) return
    const answer = await call(lectures.beat, read.data)
    if (answer.ok || !('fault' in answer)) storage.remove(key(lectureId))
  },
}
