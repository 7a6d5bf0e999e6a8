import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, OutputOf, RefusalOf, RequestOf } from '../../core/action'
import type { Called, CallFault } from '../platform/call'
import { callAs } from './call-as'

interface State<A extends Action> {
  pending: boolean
  data: OutputOf<A> | null
  refusal: RefusalOf<A> | null
  details: Readonly<Record<string, unknown>>
  fault: CallFault | null
}

const idle = { pending: false, data: null, refusal: null, details: {}, fault: null }

const settled = <A extends Action>(called: Called<A>): State<A> => {
  if (called.ok) return { ...idle, data: called.data }
  return 'fault' in called
    ? { ...idle, fault: called.fault }
    : { ...idle, refusal: called.refusal, details: called.details }
}

/**
 * One action a screen can run: whether it is under way, what it brought, or why not. `run` gives the data, or null when
 * it was refused or failed; what the person typed is the screen's own state and stays as it is.
 */
export const useAction = <A extends Action>(action: A) => {
  const [state, setState] = useState<State<A>>(idle)
  const mounted = useMounted()

  const run = useCallback(
    async (input: RequestOf<A>): Promise<OutputOf<A> | null> => {
      setState((before) => ({ ...before, pending: true, refusal: null, fault: null }))
      const called = await callAs(action, input)
      if (mounted.current) setState(settled(called))
      return called.ok ? called.data : null
    },
    [action, mounted],
  )
  const clear = useCallback(() => setState(idle), [])

  return { ...state, run, clear }
}

const useMounted = () => {
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => void (mounted.current = false)
  }, [])
  return mounted
}
