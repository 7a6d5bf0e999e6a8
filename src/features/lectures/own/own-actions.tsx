import { View } from '@tarojs/components'
import { lectures } from '../../../../core/lectures/contract'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { confirm, toast } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { TakeDown } from '../lesson/take-down'
import { words } from '../words'
import { missingWords } from './missing-words'
import type { Own } from './own-lecture'

interface ActionsProps {
  lecture: Own
  onChanged: () => void
}

export const OwnActions = ({ lecture, onChanged }: ActionsProps) => {
  if (lecture.state === 'draft') return <DraftActions lecture={lecture} onChanged={onChanged} />
  if (lecture.state === 'submitted') return <SubmittedActions lecture={lecture} onChanged={onChanged} />
  if (lecture.state === 'published') return <TakeDown lectureId={lecture.lectureId} mine onDone={onChanged} />
  return null
}

const DraftActions = ({ lecture: { lectureId }, onChanged }: ActionsProps) => {
  const submitting = useAction(lectures.submit)
  const discarding = useAction(lectures.discard)
  const step = useFreshId()

  const submit = async () => {
    if (!(await submitting.run({ lectureId, stepId: step.current() }))) return
    toast('已提交，等待审核')
    onChanged()
  }
  const discard = async () => {
    if (!(await confirm({ title: '删除这份草稿？', content: '录好的片段也会一起删除。', yes: '删除' }))) return
    if (await discarding.run({ lectureId })) onChanged()
  }
  const fault = submitting.fault ?? discarding.fault

  return (
    <View className="own-actions">
      <Button small onPress={() => open('studio', { id: lectureId })}>
        接着做
      </Button>
      <Button small kind="soft" pending={submitting.pending} waiting="正在提交…" onPress={() => void submit()}>
        提交审核
      </Button>
      <Button small kind="quiet" pending={discarding.pending} onPress={() => void discard()}>
        删除
      </Button>
      {submitting.refusal && (
        <Note look="wrong">{words.submit[submitting.refusal] + missingWords(submitting.details)}</Note>
      )}
      {discarding.refusal && <Note look="wrong">{words.discard[discarding.refusal]}</Note>}
      {fault && <Note look="wrong">{faultWords(fault)}</Note>}
    </View>
  )
}

const SubmittedActions = ({ lecture: { lectureId }, onChanged }: ActionsProps) => {
  const withdrawing = useAction(lectures.withdraw)
  const step = useFreshId()
  const withdraw = async () => {
    if (await withdrawing.run({ lectureId, stepId: step.current() })) onChanged()
  }
  return (
    <View className="own-actions">
      <Button small kind="soft" pending={withdrawing.pending} onPress={() => void withdraw()}>
        撤回修改
      </Button>
      {withdrawing.refusal && <Note look="wrong">{words.withdraw[withdrawing.refusal]}</Note>}
      {withdrawing.fault && <Note look="wrong">{faultWords(withdrawing.fault)}</Note>}
    </View>
  )
}
