import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShownAgain } from '../../../app/use-shown-again'
import { onBackOnline } from '../../../platform/back-online'
import type { Wanted } from './open-draft'
import { localCopy } from './local-copy'
import { createStudio, type Studio } from './studio'
import { isAtRest, type StudioState } from './studio-state'

interface Open {
  readonly studio: Studio
  /** The pages that stand on it. */
  pages: number
}

/** Open drafts, by lecture and member; the pages of one draft meet here. */
const studios = new Map<string, Open>()

const keyOf = (lectureId: string, memberId: string): string => `${memberId}:${lectureId}`

const openOf = (key: string, wanted: Wanted): Open => {
  const known = studios.get(key)
  if (known) return known
  const made = { studio: createStudio(wanted), pages: 0 }
  studios.set(key, made)
  void made.studio.load()
  made.studio.store.subscribe(() => holdOn(key, made))
  return made
}

/** With no page on it, it stays for what is under way: a take may come after its last page was left, and is sent and saved. */
const holdOn = (key: string, open: Open): void => {
  if (open.pages > 0) return
  if (!isAtRest(open.studio.store.getState())) studios.set(key, studios.get(key) ?? open)
  else {
    open.studio.close()
    if (studios.get(key) === open) studios.delete(key)
  }
}

/** A draft was thrown away: this device keeps nothing of it, and what was under way ends. */
export const abandonStudio = (lectureId: string, memberId: string): void => {
  const key = keyOf(lectureId, memberId)
  studios.get(key)?.studio.abandon()
  studios.delete(key)
  localCopy.remove(lectureId)
}

/** The draft of a page. Leaving its last page saves it, and lets go of one that has nothing under way. */
export const useStudio = (wanted: Wanted): { readonly studio: Studio; readonly state: StudioState } => {
  const { lectureId, memberId, deckId } = wanted
  const key = keyOf(lectureId, memberId)
  const open = useMemo(() => openOf(key, { lectureId, memberId, deckId }), [key, lectureId, memberId, deckId])
  const { studio } = open

  useEffect(() => {
    open.pages++
    // It was at nobody’s when this page was drawn, and may have been let go since.
    studios.set(key, open)
    const stop = onBackOnline(studio.goOn)
    return () => {
      stop()
      if (--open.pages === 0) void studio.flush().then(() => holdOn(key, open))
    }
  }, [key, open, studio])

  useShownAgain(() => void studio.readAnew())

  return { studio, state: useStore(studio.store) }
}
