import { lectures } from '../../../../core/lectures/contract'
import type { RefusalOf } from '../../../../core/action'
import { call, type CallFault } from '../../../platform/call'
import type { Draft } from './draft'
import { isPassing } from './passing'
import { toSave } from './saved-draft'

export type Saving =
  /** Nothing was changed since it was opened. */
  | { readonly state: 'untouched' }
  | { readonly state: 'saved' }
  /** Changed; it is saved once the typing stops. */
  | { readonly state: 'changed' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly fault: CallFault }
  | { readonly state: 'refused'; readonly refusal: RefusalOf<typeof lectures.saveDraft> }

export interface Saver {
  /** Something changed: save it soon. */
  changed(): void
  /** Save what is not saved yet, now; tells whether the server has it all. */
  flush(): Promise<boolean>
}

interface Options {
  /** What the server has already; null for a draft it has never heard of. */
  readonly saved: Draft | null
  readonly draft: () => Draft
  readonly onChange: (saving: Saving) => void
}

const QUIET_MS = 1_200
const AGAIN_MS = 12_000

/** Saves one draft, one request at a time, always the whole of it, so that a lost or repeated request does no harm. */
export const createSaver = ({ saved, draft, onChange }: Options): Saver => {
  let confirmed = saved
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const save = async (): Promise<boolean> => {
    const sent = draft()
    onChange({ state: 'saving' })
    const answer = await call(lectures.saveDraft, toSave(sent))
    if (answer.ok) confirmed = sent
    else if ('fault' in answer) {
      onChange({ state: 'failed', fault: answer.fault })
      if (isPassing(answer.fault)) later(AGAIN_MS)
      return false
    } else {
      onChange({ state: 'refused', refusal: answer.refusal })
      return false
    }
    if (draft() !== sent) return save()
    onChange({ state: 'saved' })
    return true
  }

  const flush = (): Promise<boolean> => {
    clearTimeout(timer)
    if (draft() === confirmed) return Promise.resolve(true)
    running ??= save().finally(() => (running = null))
    return running
  }

  return {
    changed() {
      if (!running) onChange({ state: 'changed' })
      later(QUIET_MS)
    },
    flush,
  }
}
