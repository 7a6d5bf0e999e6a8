import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { onBackOnline } from '../../../platform/back-online'
import { onTheirWay } from './draft'
import type { Wanted } from './open-draft'
import { createStudio, type Studio, type StudioState } from './studio'

interface Open {
  readonly studio: Studio
  /** The pages that stand on it. */
  pages: number
}

/** Open drafts, by lecture and member; the pages of one draft meet here. */
const studios = new Map<string, Open>()

const openOf = (key: string, wanted: Wanted): Open => {
  const known = studios.get(key)
  if (known) return known
  const made = { studio: createStudio(wanted), pages: 0 }
  studios.set(key, made)
  void made.studio.load()
  return made
}

const isAtRest = ({ saving, draft }: StudioState): boolean =>
  (saving.state === 'saved' || saving.state === 'untouched') && onTheirWay(draft).length === 0

/** The draft of a page. Leaving its last page saves it, and lets go of one that has nothing under way. */
export const useStudio = (wanted: Wanted): { readonly studio: Studio; readonly state: StudioState } => {
  const { lectureId, memberId, deckId } = wanted
  const key = `${memberId}:${lectureId}`
  const open = useMemo(() => openOf(key, { lectureId, memberId, deckId }), [key, lectureId, memberId, deckId])
  const { studio } = open

  useEffect(() => {
    open.pages++
    // It was at nobody’s when this page was drawn, and may have been let go since.
    studios.set(key, open)
    const stop = onBackOnline(studio.goOn)
    return () => {
      stop()
      if (--open.pages > 0) return
      void studio.flush().then(() => {
        if (open.pages === 0 && isAtRest(studio.store.getState())) studios.delete(key)
      })
    }
  }, [key, open, studio])

  return { studio, state: useStore(studio.store) }
}
