import { useEffect } from 'react'
import { onBackOnline } from '../platform/back-online'
import type { CallFault } from '../platform/call'

/** What failed for want of a network is tried again by itself once there is one. */
export const useRecovery = (fault: CallFault | null, again: () => Promise<void>): void => {
  const isLost = fault?.code === 'OFFLINE'
  useEffect(() => (isLost ? onBackOnline(() => void again()) : undefined), [isLost, again])
}
