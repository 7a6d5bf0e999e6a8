import { activities } from '../../../../core/activities/contract'
import * as z from '../../../../core/zod'
import { useSession } from '../../../app/session'
import { onBackOnline } from '../../../platform/back-online'
import { call } from '../../../platform/call'
import { createQueue } from './queue'

const lateScan = z.object({
  activityId: z.string(),
  memberId: z.string(),
  code: z.string(),
  /** By the phone’s corrected clock. */
  at: z.iso.datetime(),
  seal: z.string(),
  /** Why it did not count, until its member has read that. */
  refusal: z.optional(z.string()),
})

export type LateScan = z.output<typeof lateScan>

/** Codes that this phone’s member scanned without a network. */
export const lateScans = createQueue('late-scans', lateScan)

const isSame = (one: LateScan, other: LateScan): boolean => one.activityId === other.activityId && one.at === other.at

const settle = async (memberId: string): Promise<void> => {
  for (const scan of lateScans.all().filter((each) => each.memberId === memberId && !each.refusal)) {
    const { activityId, code, at, seal } = scan
    const called = await call(activities.checkIn, { activityId, code, queued: { at, seal } })
    if (called.ok) lateScans.change((all) => all.filter((each) => !isSame(each, scan)))
    else if ('refusal' in called)
      lateScans.change((all) => all.map((each) => (isSame(each, scan) ? { ...each, refusal: called.refusal } : each)))
    else break
  }
}

let running: Promise<void> | null = null

/**
 * Send what waits of whoever is signed in; what another member scanned on this phone waits for them. Whoever asks while
 * it is being sent waits for the same.
 */
export const settleLateScans = async (): Promise<void> => {
  const memberId = useSession.getState().member?.memberId
  if (!running && memberId) running = settle(memberId).finally(() => (running = null))
  await running
}

/** Send what waits whenever somebody is signed in and there is a network. */
export const watchLateScans = (): void => {
  useSession.subscribe(({ status }, before) => {
    if (status === 'known' && before.status !== 'known') void settleLateScans()
  })
  onBackOnline(() => void settleLateScans())
}
