import type { OutputOf } from '../../../../core/action'
import { lectures } from '../../../../core/lectures/contract'
import type { Progress } from '../../../../core/lectures/lecture'
import { length, union, without, type Interval } from '../../../../core/lectures/intervals'
import { neededMs } from '../../../../core/lectures/learning'
import type { call as Call, CallFault } from '../../../platform/call'
import type { PlayerReport } from './use-player'

export type Finished = Pick<OutputOf<typeof lectures.finish>, 'awarded' | 'capped' | 'total'>

export interface LearnerState {
  /** `elsewhere`: another device took the session over. */
  readonly phase: 'ready' | 'open' | 'elsewhere'
  readonly progress: Progress | null
  /** What finishing brought, once it happened here. */
  readonly finished: Finished | null
  /** The last word of the network, while it is bad; what was watched is kept and sent later. */
  readonly fault: CallFault | null
}

export interface Learner {
  report(report: PlayerReport): void
  /** There is a network again: what could not be told is told now, also while nothing plays. */
  goOn(): void
  /** Go on here with what another device took over. Gives where to go on from, or null when it failed. */
  takeUp(): Promise<number | null>
  /** The page is left or hidden: say what is unsaid. Gives what could not be sent. */
  leave(): Promise<Unsent | null>
}

export interface Unsent {
  readonly sessionId: string
  readonly watched: readonly Interval[]
  readonly positionMs: number
}

interface Options {
  readonly lectureId: string
  readonly share: string | undefined
  readonly durationMs: number
  readonly progress: Progress | null
  readonly call: typeof Call
  readonly newId: () => string
  readonly clock: () => number
  readonly onChange: (state: LearnerState) => void
}

const BEAT_MS = 10_000
/** The server’s clock may be a few seconds short of what was watched: its session opened that much later. */
const FINISH_AGAIN_MS = 5_000
const FINISH_TRIES = 6
const MOST_INTERVALS = 500

/** Tells the server what is watched: opens a session at the first play, beats while it plays, and finishes. */
export const createLearner = (options: Options): Learner => {
  const { lectureId, share, durationMs, call, newId, clock, onChange } = options
  let state: LearnerState = { phase: 'ready', progress: options.progress, finished: null, fault: null }
  let sessionId = newId()
  let latest: PlayerReport | null = null
  let running: Promise<void> | null = null
  let lastSentAt = -Infinity
  let tries = 0

  const change = (next: Partial<LearnerState>) => onChange((state = { ...state, ...next }))
  const known = () => state.progress?.watched ?? []
  const fresh = () => without(latest?.watched ?? [], union(known()))
  const claim = () => ({
    sessionId,
    watched: fresh()
      .slice(0, MOST_INTERVALS)
      .map(([from, to]): [number, number] => [from, to]),
    positionMs: Math.floor(latest?.positionMs ?? 0),
  })
  const isEnough = () => length(union(known(), latest?.watched ?? [])) >= neededMs(durationMs)

  const open = async (): Promise<boolean> => {
    const answer = await call(lectures.learn, { lectureId, sessionId, ...(share && { share }) })
    if (answer.ok) change({ phase: 'open', progress: answer.data.progress, fault: null })
    else if ('fault' in answer) change({ fault: answer.fault })
    return answer.ok
  }

  const refused = (code: 'SESSION_CLOSED' | 'NO_SUCH_LECTURE' | 'NOT_WATCHED') => {
    change({ fault: null, ...(code === 'SESSION_CLOSED' && { phase: 'elsewhere' }) })
    if (code === 'NOT_WATCHED' && tries++ < FINISH_TRIES) setTimeout(() => void send(), FINISH_AGAIN_MS)
  }

  const finish = async () => {
    const answer = await call(lectures.finish, claim())
    if (answer.ok) {
      const { progress, ...finished } = answer.data
      change({ progress, finished, fault: null })
    } else if ('fault' in answer) change({ fault: answer.fault })
    else refused(answer.refusal)
  }

  const beat = async () => {
    const answer = await call(lectures.beat, claim())
    if (answer.ok) change({ progress: answer.data.progress, fault: null })
    else if ('fault' in answer) change({ fault: answer.fault })
    else refused(answer.refusal)
  }

  const tell = async () => {
    if (state.phase === 'ready') {
      if (!(await open()) || fresh().length === 0) return
    }
    if (state.phase !== 'open') return
    if (isEnough() && !state.progress?.finished) await finish()
    else await beat()
  }

  /** One request at a time: what is watched meanwhile goes with the next. */
  const send = (): Promise<void> => {
    lastSentAt = clock()
    running ??= tell().finally(() => (running = null))
    return running
  }

  const isDue = (before: PlayerReport | null, now: PlayerReport): boolean => {
    const stopped = before?.phase === 'playing' && now.phase !== 'playing' && now.phase !== 'loading'
    return stopped || (now.phase === 'playing' && clock() - lastSentAt >= BEAT_MS)
  }

  return {
    report(report) {
      const before = latest
      latest = report
      if (state.phase !== 'elsewhere' && isDue(before, report)) void send()
    },

    goOn() {
      if (state.fault && state.phase !== 'elsewhere') void send()
    },

    async takeUp() {
      sessionId = newId()
      tries = 0
      lastSentAt = clock()
      return (await open()) ? (state.progress?.positionMs ?? 0) : null
    },

    async leave() {
      if (!latest || state.phase === 'elsewhere') return null
      await running
      if (state.phase === 'ready' && latest.watched.length === 0) return null
      await send()
      return state.fault && fresh().length > 0 && state.phase === 'open' ? claim() : null
    },
  }
}
