import { createStore, type StoreApi } from 'zustand/vanilla'
import { keep, kept, letGo } from '../../../platform/keep'
import type { LocalFile } from '../../../platform/local-file'
import { newId } from '../../../platform/new-id'
import { upload } from '../../../platform/upload'
import {
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
import { asSaved, askAgain, openDraft, type Opened, type Wanted } from './open-draft'
import { createSaver, type Saver, type Saving } from './saver'
import { isAtRest, start, type StudioState } from './studio-state'
import { createUploads } from './uploads'

export interface Studio {
  readonly store: StoreApi<StudioState>
  load(): Promise<void>
  /** One comes back to it: what another device saved is shown, where nothing here would be lost by that. */
  readAnew(): Promise<void>
  /** Where another device saved it meanwhile: its version stays, or the one here. */
  takeOther(): void
  keepOwn(): void
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
  /** The `updatedAt` of what the server is known to have; null for a draft it has never heard of. */
  basis(): string | null
  /** It was thrown away: nothing of it is sent or kept any more. */
  abandon(): void
  /** Nobody looks at it any more, and nothing is under way. */
  close(): void
}

/** One draft being made. It outlives its pages, so that uploads go on while its maker looks elsewhere. */
export const createStudio = (wanted: Wanted): Studio => {
  const store = createStore<StudioState>(() => start)
  const draft = () => store.getState().draft
  let saver: Saver | null = null

  const keepHere = () => saver && localCopy.write(draft(), saver.version(), wanted.memberId, Date.now())

  const onSaving = (saving: Saving) => {
    store.setState({ saving })
    if (saving.state === 'saving') keepHere()
    // Handed in on another device: what is typed here stays, and how to go on with it is shown.
    if (saving.state === 'refused' && saving.refusal === 'NOT_EDITABLE')
      void askAgain(wanted).then((answer) => answer.ok && store.setState({ server: answer.data }))
    if (saving.state === 'saved' && onTheirWay(draft()).length === 0) localCopy.remove(wanted.lectureId)
  }

  const begin = (opened: Extract<Opened, { kind: 'opened' }>) => {
    store.setState({ status: 'ready', draft: opened.draft, server: opened.server, saving: start.saving })
    saver = createSaver({ ...opened, draft, onChange: onSaving })
    if (opened.draft !== opened.saved) saver.changed()
  }

  const edit = (change: (draft: Draft) => Draft) => {
    const changed = change(draft())
    if (changed === draft()) return
    store.setState({ draft: changed })
    keepHere()
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
      begin(opened)
      await Promise.all(onTheirWay(opened.draft).map(sendOn))
    },

    async readAnew() {
      const before = store.getState()
      if (before.status !== 'ready' || !studio.basis() || !isAtRest(before)) return
      const answer = await askAgain(wanted)
      if (!answer.ok || draft() !== before.draft || answer.data.updatedAt === studio.basis()) return
      begin(asSaved(answer.data))
    },

    takeOther() {
      onTheirWay(draft()).forEach(({ take }) => forget(take.fileId))
      localCopy.remove(wanted.lectureId)
      void studio.load()
    },

    keepOwn: () => saver?.saveOver(),

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
    basis: () => saver?.version().basis ?? null,

    abandon() {
      saver = null
      onTheirWay(draft()).forEach(({ take }) => forget(take.fileId))
      store.setState(start)
    },
    close: uploads.close,
  }
  return studio
}
