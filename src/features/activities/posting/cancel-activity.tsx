import { Text } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Activity } from '../../../../core/activities/activity'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Sheet } from '../../../components/sheet'
import { TextField } from '../../../components/text-field'
import { confirm, toast } from '../../../platform/dialog'
import { back } from '../../../platform/navigate'
import { words } from './words'

/** A draft is thrown away; what is published is called off with a reason that everybody reads. */
export const CancelActivity = ({ activity, onDone }: { activity: Activity; onDone: () => void }) => {
  const { activityId, state, taken, waiting } = activity
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const cancelling = useAction(activities.cancel)
  const isDraft = state === 'draft'

  const discard = async () => {
    if (!(await confirm({ title: '删掉这份草稿？', content: '删掉后找不回来。', yes: '删掉' }))) return
    if (!(await cancelling.run({ activityId }))) return
    toast('草稿已删掉')
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
      {cancelling.refusal && <Note look="wrong">{words.cancel[cancelling.refusal]}</Note>}
      {cancelling.fault && <Note look="wrong">{faultWords(cancelling.fault)}</Note>}
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
        {isDraft ? '删掉草稿' : '取消这个活动'}
      </Button>
      {asked && (
        <Sheet title="取消活动" onClose={() => setAsked(false)}>
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
