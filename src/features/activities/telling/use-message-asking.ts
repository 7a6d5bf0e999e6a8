import { useCallback } from 'react'
import { activities } from '../../../../core/activities/contract'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { call } from '../../../platform/call'
import { newId } from '../../../platform/new-id'
import { askForMessages } from '../../../platform/subscribe'

/**
 * Asks for the messages of the platform. What this returns is to be called first thing in the tap that signs up: the
 * templates have been read by then, for WeChat asks only while a tap is being handled. It never stands in the way: who
 * says no, or has no network, signs up all the same.
 */
export const useMessageAsking = (): (() => Promise<void>) => {
  const member = useMember()
  const { data } = useReading(activities.messages, member && askForMessages ? {} : null)
  return useCallback(async () => {
    if (!askForMessages || !data?.templates.length) return
    const templates = await askForMessages(data.templates)
    if (templates.length > 0) void call(activities.allowMessages, { tapId: newId(), templates })
  }, [data])
}
