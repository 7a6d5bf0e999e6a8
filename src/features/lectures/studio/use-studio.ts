import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { onBackOnline } from '../../../platform/back-online'
import { onTheirWay } from './draft'
import type { Wanted } from './open-draft'
import { createStudio, type Studio, type StudioState } from './studio'

/** Open drafts, by lecture and member; the pages of one draft meet here. */
const studios = new Map<string, Studio>()
const key = ({ lectureId, memberId }: Wanted) => `${memberId}:${lectureId}`

const studioOf = (wanted: Wanted): Studio => {
  const open = studios.get(key(wanted))
  if (open) return open
  const made = createStudio(wanted)
  studios.set(key(wanted), made)
  void made.load()
  return made
}

/** Let a draft go whose work is done: handed in, discarded, or wholly saved and left. */
export const closeStudio = (wanted: Wanted): void => void studios.delete(key(wanted))

const isAtRest = ({ saving, draft }: StudioState): boolean =>
  (saving.state === 'saved' || saving.state === 'untouched') && onTheirWay(draft).length === 0

export const useStudio = (wanted: Wanted): { readonly studio: Studio; readonly state: StudioState } => {
  const { lectureId, memberId, deckId } = wanted
  const studio = useMemo(() => studioOf({ lectureId, memberId, deckId }), [lectureId, memberId, deckId])
  useEffect(() => onBackOnline(studio.goOn), [studio])
  return { studio, state: useStore(studio.store) }
}

/** For the first page of the studio: leaving it saves, and lets go of a draft that has nothing under way. */
export const useLeaving = (wanted: Wanted, studio: Studio): void => {
  const { lectureId, memberId } = wanted
  useEffect(
    () => () => {
      void studio.flush().then(() => {
        if (isAtRest(studio.store.getState())) closeStudio({ lectureId, memberId })
      })
    },
    [lectureId, memberId, studio],
  )
}
