import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CallFault } from '../../../platform/call'
import { keep, kept, letGo } from '../../../platform/keep'
import type { LocalFile } from '../../../platform/local-file'
import { newId } from '../../../platform/new-id'
import { upload } from '../../../platform/upload'
import {
  emptyDraft,
  onTheirWay,
  purposes,
  slots,
  withArrived,
  withoutPart,
  withoutTake,
  withTake,
  type Draft,
  type Slot,
  type Take,
} from './draft'
import { localCopy } from './local-copy'
import { openDraft, type Wanted } from './open-draft'
import type { ServerDraft } from './saved-draft'
import { createSaver, type Saver, type Saving } from './saver'
import { createUploads, type Sending } from './uploads'

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

export interface Studio {
  readonly store: StoreApi<StudioState>
  load(): Promise<void>
  edit(change: (draft: Draft) => Draft): void
  /** A file was made for a part: it shows at once and is sent in the background. */
  take(partId: string, slot: Slot, file: LocalFile): void
  retry(fileId: string): void
  /** There is a network again: what waited for one goes on. */
  goOn(): void
  cancel(fileId: string): void
  /** Give a take up that cannot be sent. */
  drop(fileId: string): void
  removePart(partId: string): void
  /** Save now; true when the server has everything that was uploaded. */
  flush(): Promise<boolean>
}

const start: StudioState = {
  status: 'loading',
  fault: null,
  draft: emptyDraft(''),
  server: null,
  saving: { state: 'untouched' },
  sending: {},
  lost: 0,
}

/** One draft being made. It outlives its pages, so that uploads go on while its maker looks elsewhere. */
export const createStudio = (wanted: Wanted): Studio => {
  const store = createStore<StudioState>(() => start)
  const draft = () => store.getState().draft
  let saver: Saver | null = null

  const onSaving = (saving: Saving) => {
    store.setState({ saving })
    if (saving.state === 'saved' && onTheirWay(draft()).length === 0) localCopy.remove(wanted.lectureId)
  }

  const edit = (change: (draft: Draft) => Draft) => {
    const changed = change(draft())
    if (changed === draft()) return
    store.setState({ draft: changed })
    localCopy.write(changed, wanted.memberId, Date.now())
    saver?.changed()
  }

  const uploads = createUploads({
    upload,
    onChange: (fileId, sending) =>
      store.setState(({ sending: before }) => {
        const { [fileId]: _, ...rest } = before
        return { sending: sending ? { ...rest, [fileId]: sending } : rest }
      }),
    onReceived({ fileId, url, durationMs }) {
      edit((now) => withArrived(now, { fileId, url, durationMs }))
      void letGo(fileId)
    },
  })

  const forget = (fileId: string) => {
    uploads.forget(fileId)
    void letGo(fileId)
  }

  /** After a restart: what the device kept is sent on, what it did not has to be made again. */
  const sendOn = async ({ take, slot, partId }: { take: Take; slot: Slot; partId: string }) => {
    const file = await kept(take.fileId)
    if (!file) {
      store.setState(({ lost }) => ({ lost: lost + 1 }))
      return edit((now) => withoutTake(now, take.fileId))
    }
    edit((now) => withTake(now, partId, slot, { ...take, url: file.url }))
    uploads.add({ fileId: take.fileId, file, purpose: purposes[slot] })
  }

  const studio: Studio = {
    store,
    edit,

    async load() {
      store.setState({ status: 'loading', fault: null })
      const opened = await openDraft(wanted)
      if (opened.kind === 'missing') return store.setState({ status: 'missing' })
      if (opened.kind === 'failed') return store.setState({ status: 'failed', fault: opened.fault })
      store.setState({ status: 'ready', draft: opened.draft, server: opened.server })
      saver = createSaver({ saved: opened.saved, draft, onChange: onSaving })
      if (opened.draft !== opened.saved) saver.changed()
      await Promise.all(onTheirWay(opened.draft).map(sendOn))
    },

    take(partId, slot, file) {
      const fileId = newId()
      const before = draft().parts.find((part) => part.partId === partId)?.fresh[slot]
      if (before) forget(before.fileId)
      edit((now) => withTake(now, partId, slot, { fileId, url: file.url, durationMs: file.durationMs }))
      void keep(fileId, file)
      uploads.add({ fileId, file, purpose: purposes[slot] })
    },

    retry: uploads.retry,

    goOn() {
      const { status, fault } = store.getState()
      if (status === 'failed' && fault?.code === 'OFFLINE') return void studio.load()
      uploads.goOn()
      void studio.flush()
    },

    cancel: uploads.cancel,

    drop(fileId) {
      forget(fileId)
      edit((now) => withoutTake(now, fileId))
    },

    removePart(partId) {
      const part = draft().parts.find((each) => each.partId === partId)
      slots.forEach((slot) => part?.fresh[slot] && forget(part.fresh[slot].fileId))
      edit((now) => withoutPart(now, partId))
    },

    flush: () => saver?.flush() ?? Promise.resolve(false),
  }
  return studio
}
