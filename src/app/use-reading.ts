import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, OutputOf, RefusalOf, RequestOf } from '../../core/action'
import type { Called, CallFault } from '../platform/call'
import { callAs } from './call-as'
import { useSession } from './session'
import { useRecovery } from './use-recovery'
import { useShownAgain } from './use-shown-again'

export interface Reading<A extends Action> {
  /** What was read last; stays while it is read again, or when that fails. */
  data: OutputOf<A> | null
  refusal: RefusalOf<A> | null
  fault: CallFault | null
  reload: () => Promise<void>
}

type Outcome<A extends Action> = Omit<Reading<A>, 'reload'>

const nothing = { data: null, refusal: null, fault: null }

const outcome = <A extends Action>(called: Called<A>, before: OutputOf<A> | null): Outcome<A> => {
  if (called.ok) return { ...nothing, data: called.data }
  return 'fault' in called
    ? { ...nothing, data: before, fault: called.fault }
    : { ...nothing, data: before, refusal: called.refusal }
}

/**
 * What a screen shows from the server: read when the screen opens, when the input or the member changes, and again each
 * time the screen is come back to, and once there is a network where that was missing. `null` as input waits.
 */
export const useReading = <A extends Action>(action: A, input: RequestOf<A> | null): Reading<A> => {
  const reader = useSession((session) => (session.status === 'asking' ? undefined : (session.member?.memberId ?? null)))
  const waits = input === null || reader === undefined
  const key = waits ? null : JSON.stringify([reader, input])

  const [state, setState] = useState<{ key: string | null } & Outcome<A>>({ key, ...nothing })
  const current = useRef(key)
  current.current = key
  const asked = useRef(input)
  asked.current = input

  const reload = useCallback(async () => {
    const asking = current.current
    if (asking === null || asked.current === null) return
    // Whoever had no network at the start is asked for again with the first thing that is.
    void useSession.getState().recover()
    const called = await callAs(action, asked.current)
    if (current.current !== asking) return
    setState((before) => ({ key: asking, ...outcome(called, before.key === asking ? before.data : null) }))
  }, [action])

  useEffect(() => void reload(), [reload, key])
  useShownAgain(() => void reload())

  const read = state.key === key ? state : nothing
  useRecovery(read.fault, reload)

  return { ...read, reload }
}
