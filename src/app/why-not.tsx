import type { Action, RefusalOf } from '../../core/action'
import { Note } from '../components/note'
import type { CallFault } from '../platform/call'
import { faultWords } from './fault-words'

export interface WhyNotProps<A extends Action> {
  acting: { refusal: RefusalOf<A> | null; fault: CallFault | null }
  /** The Chinese for each refusal, where there are any. */
  words?: Readonly<Record<RefusalOf<A>, string>>
}

/** Why what was just tried did not happen; nothing while it did, or is under way. */
export const WhyNot = <A extends Action>({ acting: { refusal, fault }, words }: WhyNotProps<A>) => {
  if (refusal && words) return <Note look="wrong">{words[refusal]}</Note>
  return fault ? <Note look="wrong">{faultWords(fault)}</Note> : null
}
