import { useEffect } from 'react'
import { create } from 'zustand'
import type { Spot } from '../../core/geo'
import { locate } from '../platform/location'
import { storage } from '../platform/storage'

const CONSENT = 'location-consent'

interface Position {
  /** `unasked` until the person agrees to be asked; then what came of it. */
  readonly status: 'unasked' | 'asking' | 'known' | 'refused' | 'unavailable'
  /** Only as long as the app is open. */
  readonly spot: Spot | null
  /** How far from there they may really be. */
  readonly accuracyM: number
  /** The person agrees: the device is asked, now and whenever a page needs it from now on. */
  readonly ask: () => Promise<void>
}

export const usePositionStore = create<Position>((set, get) => ({
  status: 'unasked',
  spot: null,
  accuracyM: 0,
  ask: async () => {
    storage.write(CONSENT, true)
    if (get().status === 'asking') return
    set({ status: 'asking' })
    const located = await locate()
    set('spot' in located ? { status: 'known', ...located } : { status: located.failed, spot: null })
  },
}))

/** Where the member is, once they agreed to be asked. Nothing of it leaves the phone but in a question about what is near. */
export const usePosition = (): Position => {
  const position = usePositionStore()
  const { status, ask } = position
  useEffect(() => {
    if (status === 'unasked' && storage.read(CONSENT) === true) void ask()
  }, [status, ask])
  return position
}
