import { useCallback, useEffect, useRef, useState } from 'react'
import type { OutputOf, RefusalOf } from '../../../../core/action'
import { offsetOf } from '../../../../core/activities/clock'
import { type activities } from '../../../../core/activities/contract'
import * as z from '../../../../core/zod'
import { callAs } from '../../../app/call-as'
import { useSession } from '../../../app/session'
import { onBackOnline } from '../../../platform/back-online'
import type { Called, CallFault } from '../../../platform/call'
import { storage } from '../../../platform/storage'

type CardAction = typeof activities.doorKey | typeof activities.pass

/** A card with what the phone has to know to go on without a network: whose it is, and how far its own clock is off. */
export type Kept<A extends CardAction> = OutputOf<A> & { readonly memberId: string; readonly offsetMs: number }

const kept = z.looseObject({ memberId: z.string(), offsetMs: z.number() })

/** Only as this version of the app knows it; a member sees their own, and whoever the phone cannot ask for, the last one. */
const readKept = <A extends CardAction>(action: A, key: string, memberId: string | null): Kept<A> | null => {
  const stored = storage.read(key)
  const [own, card] = [kept.safeParse(stored), z.safeParse(action.output, stored)]
  if (!own.success || !card.success || (memberId && own.data.memberId !== memberId)) return null
  return { ...(card.data as OutputOf<A>), memberId: own.data.memberId, offsetMs: own.data.offsetMs }
}

interface Asked<A extends CardAction> {
  readonly card: Kept<A> | null
  /** Whether the card is what the server says now, and not what was kept. */
  readonly isFresh: boolean
  readonly refusal: RefusalOf<A> | null
  /** Why it could not be asked for; what is shown then is what was kept. */
  readonly fault: CallFault | null
}

const nothing = async (): Promise<void> => undefined

/**
 * The card of a door or a pass: fetched, kept, and from then on there without a network. What the phone still has to
 * tell the server goes `first`, so that the card knows of it.
 */
export const useCard = <A extends CardAction>(action: A, activityId: string, first = nothing) => {
  const status = useSession((session) => session.status)
  const memberId = useSession((session) => session.member?.memberId ?? null)
  const key = `${action.name}:${activityId}`
  const latest = useRef('')
  const [asked, setAsked] = useState<Asked<A>>({ card: null, isFresh: false, refusal: null, fault: null })

  const load = useCallback(async (): Promise<void> => {
    void useSession.getState().recover()
    await first()
    const askedAt = Date.now()
    const called: Called<CardAction> = await callAs<CardAction>(action, { activityId })
    const by = useSession.getState().member?.memberId
    if (called.ok && by) {
      const offsetMs = offsetOf(Date.parse(called.data.now), askedAt, Date.now())
      const card = { ...(called.data as OutputOf<A>), memberId: by, offsetMs }
      // One that was asked for earlier may arrive later.
      if (latest.current > card.now) return
      latest.current = card.now
      storage.write(key, card)
      setAsked({ card, isFresh: true, refusal: null, fault: null })
    } else if (!called.ok && 'refusal' in called) {
      storage.remove(key)
      setAsked({ card: null, isFresh: true, refusal: called.refusal, fault: null })
    } else if (!called.ok && 'fault' in called) {
      setAsked((before) => ({ ...before, card: before.card ?? readKept(action, key, by ?? null), fault: called.fault }))
    }
  }, [action, activityId, first, key])

  useEffect(() => {
    if (status === 'asking' || (status === 'known' && !memberId)) return
    latest.current = ''
    setAsked({ card: readKept(action, key, memberId), isFresh: false, refusal: null, fault: null })
    void load()
  }, [action, key, load, memberId, status])
  useEffect(() => onBackOnline(() => void load()), [load])

  return { ...asked, load }
}
