import type { OutputOf } from '../../../../core/action'
import type { lectures } from '../../../../core/lectures/contract'
import type { UnsavedDraft } from '../studio/local-copy'

type Mine = OutputOf<typeof lectures.drafts>['lectures'][number]

export interface DraftRow {
  readonly lectureId: string
  readonly title: string
  readonly note: string
  /** The branch asked for changes. */
  readonly reason: boolean
  readonly onServer: boolean
}

const size = (dubbed: boolean, parts: number): string =>
  parts === 0 ? '还没有内容' : dubbed ? `配音 · ${parts} 页` : `${parts} 段`

const saved = ({ lectureId, title, dubbed, parts, reason }: Mine): DraftRow => ({
  lectureId,
  title,
  note: reason ? `支部请你修改：${reason}` : size(dubbed, parts),
  reason: reason !== null,
  onServer: true,
})

const here = ({ lectureId, title, dubbed, parts }: UnsavedDraft): DraftRow => ({
  lectureId,
  title,
  note: `${size(dubbed, parts)} · 只存在这台设备上`,
  reason: false,
  onServer: false,
})

/** The drafts the server has, and first those it has not heard of yet. */
export const draftsToGoOnWith = (mine: readonly Mine[], unsaved: readonly UnsavedDraft[]): DraftRow[] => {
  const known = new Set(mine.map(({ lectureId }) => lectureId))
  return [
    ...unsaved.filter(({ lectureId }) => !known.has(lectureId)).map(here),
    ...mine.filter(({ state }) => state === 'draft').map(saved),
  ]
}
