import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { activities } from '../../../../core/activities/contract'
import { seal } from '../../../../core/activities/door-codes'
import { faultWords } from '../../../app/fault-words'
import { call } from '../../../platform/call'
import { locate } from '../../../platform/location'
import { storage } from '../../../platform/storage'
import { lateScans } from './late-scans'
import type { Kept } from './use-card'
import { words } from './words'

const CONSENT = 'check-in-distance'

/** Nobody waits at a door for a satellite. */
const PATIENCE_MS = 3000

const whereIfKnown = async () => {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
  const located = await Promise.race([locate(), late])
  return located && 'spot' in located ? located.spot : undefined
}

export type Standing = OutputOf<typeof activities.checkIn>

/** Checking in by a code; what cannot be sent is kept with its time, sealed, and sent later. */
export const useCheckIn = (activityId: string, pass: Kept<typeof activities.pass>, onNoted: () => unknown) => {
  const [standing, setStanding] = useState<Standing | null>(null)
  const [said, setSaid] = useState('')
  const [pending, setPending] = useState(false)
  const [tells, setTells] = useState(() => storage.read(CONSENT) === true)

  const keep = (code: string): boolean => {
    const at = Date.now() + pass.offsetMs
    const { memberId, key } = pass
    const late = { activityId, memberId, code, at: new Date(at).toISOString(), seal: seal(key, code, at) }
    const isKept = lateScans.add(late)
    if (!isKept) setSaid('没有网络，手机存储也满了，没有记下。请让组织者扫你的通行码。')
    return isKept
  }

  /** Gives whether it was taken, or kept. */
  const checkIn = async (code: string): Promise<boolean> => {
    setPending(true)
    setSaid('')
    const spot = tells ? await whereIfKnown() : undefined
    const called = await call(activities.checkIn, { activityId, code, ...(spot && { spot }) })
    setPending(false)
    if (called.ok) {
      setStanding(called.data)
      void onNoted()
    } else if ('refusal' in called) setSaid(words.checkIn[called.refusal])
    else if (called.fault.code === 'OFFLINE') return keep(code)
    else setSaid(faultWords(called.fault))
    return called.ok
  }

  // What the card says later is newer.
  useEffect(() => setStanding(null), [pass.now])

  const stands = standing ?? pass
  return {
    ...{ stands, said, pending, tells, checkIn },
    setTells: (agreed: boolean) => {
      storage.write(CONSENT, agreed)
      setTells(agreed)
    },
  }
}
