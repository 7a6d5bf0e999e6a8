import { Text } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Activity } from '../../../../core/activities/activity'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Sheet } from '../../../components/sheet'
import { TextField } from '../../../components/text-field'
import { confirm, toast } from '../../../platform/dialog'
import { back } from '../../../platform/navigate'
import { words } from './words'

interface CancelProps {
  activity: Activity
  now: Date
  onDone: () => void
}

/** A draft is thrown away; what is published is called off with a reason that everybody reads. */
export const CancelActivity = ({ activity, now, onDone }: CancelProps) => {
  const { activityId, state, until, taken, waiting } = activity
  const isPast = until !== null && Date.parse(until) <= now.getTime()
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const cancelling = useAction(activities.cancel)
  const isDraft = state === 'draft'

  const discard = async () => {
    if (!(await confirm({ title: '删除这份草稿？', content: '删除后找不回来。', yes: '删除' }))) return
    if (!(await cancelling.run({ activityId }))) return
    toast('草稿已删除')
    back()
  }
  const cancel = async () => {
    if (!(await cancelling.run({ activityId, reason }))) return
    setAsked(false)
    toast('活动已取消')
    onDone()
  }
  const wrong = (
    <>
      <WhyNot acting={cancelling} words={words.cancel} />
    </>
  )
  return (
    <>
      {isDraft && wrong}
      <Button
        kind="quiet"
        pending={isDraft && cancelling.pending}
        onPress={() => (isDraft ? void discard() : setAsked(true))}
      >
        {isDraft ? '删除草稿' : isPast ? '没有办成，取消这个活动' : '取消这个活动'}
      </Button>
      {asked && (
        <Sheet title="取消活动" onClose={() => setAsked(false)}>
          {isPast && <Note>活动时间已过：没有人来、没有办成才取消。办过了请到“活动记录”里结束活动。</Note>}
          <Text>{`取消后不能恢复。${taken + waiting > 0 ? '报名和候补的人都会收到通知和原因。' : ''}`}</Text>
          <TextField
            label="为什么取消"
            value={reason}
            onChange={setReason}
            placeholder="如：主讲人临时出差，改期另行通知"
            max={300}
            lines={3}
          />
          {wrong}
          <Button
            lacks={reason.trim() ? null : '请写一句原因。'}
            pending={cancelling.pending}
            onPress={() => void cancel()}
          >
            确定取消
          </Button>
        </Sheet>
      )}
    </>
  )
}
