import { assemble, filesOf, type UsableFile } from '../../../core/lectures/assemble'
import type { lectures } from '../../../core/lectures/contract'
import { isEditable } from '../../../core/lectures/life'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import type { Deck } from '../../_store/decks'

const picturesOf = (deck: Deck): UsableFile[] =>
  deck.pages.map((page) => ({ fileId: page.imageId, purpose: 'slide', location: page.location, durationMs: 0 }))

export const saveDraft: Handler<typeof lectures.saveDraft> = async (input, context) => {
  const { caller, store, now } = context
  const lecture = await store.lectures.find(input.lectureId)
  if (lecture && lecture.authorId !== caller.memberId) return refuse('NO_SUCH_LECTURE')
  if (lecture && !isEditable(lecture)) return refuse('NOT_EDITABLE')
  const updatedAt = lecture?.updatedAt.toISOString() ?? null
  if (updatedAt && lecture?.changeId === input.changeId) return { updatedAt }
  if (updatedAt !== input.basis) return refuse('CHANGED_MEANWHILE', { updatedAt, changeId: lecture?.changeId ?? null })

  const deck = input.deckId ? await store.decks.find(input.deckId) : null
  if (deck === undefined) return refuse('NO_SUCH_DECK')

  const own = await store.files.findUsable(caller.memberId, filesOf(input.parts), input.lectureId)
  const parts = assemble(input.parts, deck ? [...own, ...picturesOf(deck)] : own)
  if (isRefusal(parts)) return parts

  const basis = input.basis === null ? null : new Date(input.basis)
  const draft = { ...input, basis, parts, files: own, authorId: caller.memberId, organisationId: caller.organisationId }
  const saved = await store.drafts.save(draft, now)
  if (isRefusal(saved)) return saved
  // Another came first, or another try of the same: what is there now tells which.
  return saved ? { updatedAt: now.toISOString() } : saveDraft(input, context)
}
