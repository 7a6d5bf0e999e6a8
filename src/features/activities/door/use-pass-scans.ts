import { useCallback, useEffect, useMemo, useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { isLive, passCode, passKey } from '../../../../core/activities/door-codes'
import { passScan, type PassScan, type SettledScan } from '../../../../core/activities/door'
import { faultWords } from '../../../app/fault-words'
import { onBackOnline } from '../../../platform/back-online'
import { call } from '../../../platform/call'
import { newId } from '../../../platform/new-id'
import { readPass, readTyped } from './pass-text'
import { createQueue } from './queue'
import type { Kept } from './use-card'
import { words } from './words'

/** As many as one call takes. */
const AT_ONCE = 200
/** The last ones, to look at. */
const SHOWN = 20

/** Passes that an organiser scans or types: kept on the phone with their times, and settled when there is a network. */
export const usePassScans = (
  activityId: string,
  door: Kept<typeof activities.doorKey> | null,
  onSettled: () => unknown,
) => {
  const queue = useMemo(() => createQueue(`pass-scans:${activityId}`, passScan), [activityId])
  const [waiting, setWaiting] = useState(() => queue.all().length)
  const [settled, setSettled] = useState<readonly SettledScan[]>([])
  const [said, setSaid] = useState('')

  const settle = useCallback(async (): Promise<void> => {
    const scans = queue.all().slice(0, AT_ONCE)
    if (scans.length === 0) return
    const called = await call(activities.settleScans, { activityId, scans })
    const isDone = called.ok || 'refusal' in called
    if (isDone) queue.change((all) => all.filter(({ scanId }) => !scans.some((scan) => scan.scanId === scanId)))
    setWaiting(queue.all().length)
    if (called.ok) {
      // Two that were on their way at once settle the same, and say so once.
      const fresh = new Set(called.data.settled.map(({ scanId }) => scanId))
      setSettled((before) =>
        [...called.data.settled, ...before.filter(({ scanId }) => !fresh.has(scanId))].slice(0, SHOWN),
      )
      setSaid('')
      void onSettled()
    } else if ('refusal' in called) setSaid(words.settleScans[called.refusal])
    // Without a network it waits, which is said where it is counted.
    else setSaid(called.fault.code === 'OFFLINE' ? '' : faultWords(called.fault))
    if (isDone && queue.all().length > 0) await settle()
  }, [activityId, onSettled, queue])

  useEffect(() => {
    void settle()
    return onBackOnline(() => void settle())
  }, [settle])

  const take = (pass: PassScan['pass'], leaving: boolean) => {
    const at = new Date(Date.now() + door!.offsetMs).toISOString()
    if (!queue.add({ scanId: newId(), at, leaving, pass })) return setSaid('手机存储满了，没有记下，请清理后再试。')
    setWaiting(queue.all().length)
    void settle()
  }

  return {
    waiting,
    settled,
    said,
    /** What a camera read: checked here and now, for the door’s key makes every pass. */
    scanned: (text: string, leaving: boolean) => {
      const pass = readPass(text)
      if (!pass) return setSaid('这不是通行码。请对方在“签到”里打开自己的通行码。')
      if (pass.activityId !== activityId) return setSaid('这是另一场活动的通行码。')
      const own = passKey(door!.key, pass.memberId)
      if (!isLive((step) => passCode(own, step), pass.code, Date.now() + door!.offsetMs))
        return setSaid('这个通行码已经过期，请对方打开最新的再扫。')
      take({ memberId: pass.memberId, code: pass.code }, leaving)
    },
    typed: (text: string, leaving: boolean): boolean => {
      const pass = readTyped(text)
      if (pass) take(pass, leaving)
      else setSaid('请照着通行码下面的数字输入，如 37-482913。')
      return pass !== null
    },
    /** One without a sign-up was admitted, or not: their line goes. */
    forget: (scanId: string) => setSettled((before) => before.filter((each) => each.scanId !== scanId)),
  }
}
