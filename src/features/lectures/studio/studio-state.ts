import type { CallFault } from '../../../platform/call'
import { emptyDraft, onTheirWay, type Draft } from './draft'
import type { ServerDraft } from './saved-draft'
import type { Saving } from './saver'
import type { Sending } from './uploads'

export interface StudioState {
  readonly status: 'loading' | 'ready' | 'missing' | 'failed'
  readonly fault: CallFault | null
  readonly draft: Draft
  /** Null for a draft the server has never heard of. */
  readonly server: Pick<ServerDraft, 'state' | 'steps'> | null
  readonly saving: Saving
  /** By file id. */
  readonly sending: Readonly<Record<string, Sending>>
  /** Takes that were lost before they were uploaded: the app was closed and the device kept no copy. */
  readonly lost: number
}

/** Wholly saved, with nothing under way. */
export const isAtRest = ({ saving, draft }: StudioState): boolean =>
  (saving.state === 'saved' || saving.state === 'untouched') && onTheirWay(draft).length === 0

/** Before it is read. */
export const start: StudioState = {
  status: 'loading',
  fault: null,
  draft: emptyDraft(''),
  server: null,
  saving: { state: 'untouched' },
  sending: {},
  lost: 0,
}
