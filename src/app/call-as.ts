import type { Action, RequestOf } from '../../core/action'
import { call, type Called } from '../platform/call'
import { useSession } from './session'

/**
 * Ask for what somebody waits for. Whom the server does not know any more, as their session was ended elsewhere, is a
 * visitor here, too, and is shown the way in. What is sent in the background goes by `call`: nobody is torn out of a
 * recording.
 */
export const callAs = async <A extends Action>(action: A, input: RequestOf<A>): Promise<Called<A>> => {
  const called = await call(action, input)
  if (!called.ok && 'fault' in called && called.fault.code === 'SIGN_IN') useSession.getState().leave()
  return called
}
