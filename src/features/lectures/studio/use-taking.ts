import { useCallback, useEffect, useRef, useState } from 'react'
import { MAX_PART_MS, MIN_PART_MS } from '../../../../core/lectures/files'
import { keepAwake } from '../../../platform/keep-awake'
import type { DeviceFault, Recorded, Recording } from '../../../platform/recording'

export interface Taking {
  readonly phase: 'idle' | 'starting' | 'recording'
  readonly elapsedMs: number
  /** The last seconds of the level, 0 to 1, latest last. */
  readonly levels: readonly number[]
  readonly fault: DeviceFault | null
}

type Start = (wish: { maxMs: number; onLevel: (level: number) => void }) => Promise<Recording | DeviceFault>

/**
 * Encoders pad what they wrote, and a busy phone stops them late: a recording stopped right at the limit could measure
 * over it, and be refused after its upload.
 */
const STOPPING_MS = 2000
const LONGEST_MS = MAX_PART_MS - STOPPING_MS

const idle: Taking = { phase: 'idle', elapsedMs: 0, levels: [], fault: null }
const LEVELS_SHOWN = 40
const TICK_MS = 250

/** One recording at a time, from a voice recorder or a camera. `onTaken` is told even when the page was left meanwhile. */
export const useTaking = (begin: Start, onTaken: (recorded: Recorded | null, left: boolean) => void) => {
  const [state, setState] = useState(idle)
  const recording = useRef<Recording | null>(null)
  const taken = useRef(onTaken)
  const life = useRef({ busy: false, left: false, stopSoon: false })

  const start = useCallback(async () => {
    // A second tap comes before the first one shows.
    if (life.current.busy) return
    Object.assign(life.current, { busy: true, stopSoon: false })
    taken.current = onTaken
    setState({ ...idle, phase: 'starting' })
    const onLevel = (level: number) =>
      setState((now) => ({ ...now, levels: [...now.levels.slice(1 - LEVELS_SHOWN), level] }))
    const begun = await begin({ maxMs: LONGEST_MS, onLevel })
    if (typeof begun === 'string') {
      life.current.busy = false
      return setState({ ...idle, fault: begun })
    }

    recording.current = begun
    if (life.current.left || life.current.stopSoon) begun.stop()
    const startedAt = Date.now()
    const timer = setInterval(() => setState((now) => ({ ...now, elapsedMs: Date.now() - startedAt })), TICK_MS)
    keepAwake(true)
    setState((now) => ({ ...now, phase: 'recording' }))

    const recorded = await begun.done
    clearInterval(timer)
    keepAwake(false)
    recording.current = null
    life.current.busy = false
    setState(idle)
    taken.current(recorded, life.current.left)
  }, [begin, onTaken])

  const stop = useCallback(() => {
    life.current.stopSoon = true
    recording.current?.stop()
  }, [])
  /** For the button that also starts: the second tap of a double tap does not stop what the first began. */
  const tapToStop = () => {
    if (state.elapsedMs >= MIN_PART_MS) stop()
  }

  useEffect(() => {
    const now = life.current
    now.left = false
    return () => {
      now.left = true
      recording.current?.stop()
    }
  }, [])

  return { ...state, start, stop, tapToStop }
}
