import { lectures } from '../../../../core/lectures/contract'
import { changedMeanwhile } from '../../../../core/lectures/studio'
import type { RefusalOf } from '../../../../core/action'
import { call, type CallFault } from '../../../platform/call'
import { newId } from '../../../platform/new-id'
import type { Draft } from './draft'
import type { Version } from './local-copy'
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
  /** Another device saved it at that moment, or threw it away (null): nothing is saved until somebody says which stays. */
  | { readonly state: 'overtaken'; readonly at: string | null }
  | { readonly state: 'refused'; readonly refusal: RefusalOf<typeof lectures.saveDraft> }

export interface Saver {
  /** Something changed: save it soon. */
  changed(): void
  /** Save what is not saved yet, now; tells whether the server has it all. */
  flush(): Promise<boolean>
  /** Save over what another device saved. */
  saveOver(): void
  /** What the draft builds on. */
  version(): Version
}

interface Options {
  /** What the server has already; null for a draft it has never heard of. */
  readonly saved: Draft | null
  readonly version: Version
  readonly draft: () => Draft
  readonly onChange: (saving: Saving) => void
}

const QUIET_MS = 1_200
const AGAIN_MS = 12_000

/** Saves one draft, one request at a time, always the whole of it, and never over what nobody here has seen. */
export const createSaver = ({ saved, version, draft, onChange }: Options): Saver => {
  let confirmed = saved
  let { basis, changeIds } = version
  /** What another device saved, that nobody here has said to save over. */
  let other: { readonly at: string | null } | null = null
  /** Sent, and not answered yet. It is sent as it was until it is: what comes of another would tell nothing of this one. */
  let attempt: { readonly sent: Draft; readonly changeId: string } | null = null
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const overtaken = (details: Readonly<Record<string, unknown>>): boolean | Promise<boolean> => {
    const { updatedAt, changeId } = changedMeanwhile.parse(details)
    if (changeId && changeIds.includes(changeId)) {
      // It was saved from here, before the app was closed.
      basis = updatedAt
      return save()
    }
    other = { at: updatedAt }
    onChange({ state: 'overtaken', ...other })
    return false
  }

  const save = async (): Promise<boolean> => {
    attempt ??= { sent: draft(), changeId: newId() }
    const { sent, changeId } = attempt
    onChange({ state: 'saving' })
    const answer = await call(lectures.saveDraft, { ...toSave(sent), changeId, basis })
    if (!answer.ok && 'fault' in answer) {
      onChange({ state: 'failed', fault: answer.fault })
      if (isPassing(answer.fault)) later(AGAIN_MS)
      else attempt = null
      return false
    }
    attempt = null
    if (!answer.ok) {
      if (answer.refusal === 'CHANGED_MEANWHILE') return overtaken(answer.details)
      onChange({ state: 'refused', refusal: answer.refusal })
      return false
    }
    confirmed = sent
    basis = answer.data.updatedAt
    changeIds = []
    if (draft() !== sent) return save()
    onChange({ state: 'saved' })
    return true
  }

  const flush = (): Promise<boolean> => {
    clearTimeout(timer)
    if (draft() === confirmed) return Promise.resolve(true)
    if (other) return Promise.resolve(false)
    running ??= save().finally(() => (running = null))
    return running
  }

  return {
    changed() {
      if (other) return
      if (!running) onChange({ state: 'changed' })
      later(QUIET_MS)
    },
    flush,
    saveOver() {
      if (!other) return
      basis = other.at
      other = null
      void flush()
    },
    version: () => ({ basis, changeIds: attempt ? [...changeIds, attempt.changeId] : changeIds }),
  }
}
