import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { seal } from '../../../../core/activities/door-codes'
import { isThere, type PresenceState } from '../../../../core/activities/presence'
import { faultWords } from '../../../app/fault-words'
import { call } from '../../../platform/call'
import { confirm } from '../../../platform/dialog'
import { locate } from '../../../platform/location'
import { storage } from '../../../platform/storage'
import { lateScans } from './late-scans'
import type { Kept } from './use-card'
import { words } from './words'

const CONSENT = 'check-in-distance'

/** Nobody waits at a door for a satellite. */
const PATIENCE_MS = 3000

/** A check-out so soon after the check-in is more likely one tap too many. */
const SOON_MS = 10 * 60_000

const whereIfKnown = async () => {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
  const located = await Promise.race([locate(), late])
  return located && 'spot' in located ? located.spot : undefined
}

export type Standing = { state: PresenceState; points: number | null; minutes: number | null }

/** Checking in and out by a code; what cannot be sent is kept with its time, sealed, and sent later. */
export const useCheckIn = (activityId: string, pass: Kept<typeof activities.pass>) => {
  const [standing, setStanding] = useState<Standing | null>(null)
  const [cameAt, setCameAt] = useState<number | null>(null)
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

  const checkIn = async (code: string): Promise<boolean> => {
    setPending(true)
    setSaid('')
    const spot = tells ? await whereIfKnown() : undefined
    const called = await call(activities.checkIn, { activityId, code, ...(spot && { spot }) })
    setPending(false)
    if (called.ok) {
      setStanding(called.data)
      setCameAt(Date.now())
    } else if ('refusal' in called) setSaid(words.checkIn[called.refusal])
    else if (called.fault.code === 'OFFLINE') return keep(code)
    else setSaid(faultWords(called.fault))
    return called.ok
  }

  const isEarly = (): boolean =>
    Date.now() + pass.offsetMs < Date.parse(pass.until) || (cameAt !== null && Date.now() - cameAt < SOON_MS)

  const checkOut = async (code: string): Promise<boolean> => {
    const content = '时长会按现在算，签退后自己不能改。'
    if (isEarly() && !(await confirm({ title: '现在签退吗？', content, yes: '签退' }))) return false
    setPending(true)
    setSaid('')
    const called = await call(activities.checkOut, { activityId, code })
    setPending(false)
    if (called.ok) setStanding(called.data)
    else setSaid('refusal' in called ? words.checkOut[called.refusal] : faultWords(called.fault))
    return called.ok
  }

  const state = standing?.state ?? pass.state
  return {
    ...{ standing, state, said, pending, tells },
    /** Whoever is in, and whose hours count, checks out by the same code. Gives whether it was taken, or kept. */
    send: (code: string) => (pass.countsHours && state === 'in' ? checkOut(code) : checkIn(code)),
    isDone: state === 'out' || (isThere(state) && !pass.countsHours),
    setTells: (agreed: boolean) => {
      storage.write(CONSENT, agreed)
      setTells(agreed)
    },
  }
}
