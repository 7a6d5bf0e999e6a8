import { View } from '@tarojs/components'
import { lectures } from '../../../../core/lectures/contract'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { toast } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { TakeDown } from '../lesson/take-down'
import { words } from '../words'
import { Discard } from './discard'
import { stillLacksWords } from './still-lacks-words'
import type { Own } from './own-lecture'
import { PutAway } from './put-away'

interface ActionsProps {
  lecture: Own
  onChanged: () => void
}

export const OwnActions = ({ lecture, onChanged }: ActionsProps) => {
  if (lecture.state === 'draft') return <DraftActions lecture={lecture} onChanged={onChanged} />
  if (lecture.state === 'submitted') return <SubmittedActions lecture={lecture} onChanged={onChanged} />
  if (lecture.state === 'published') return <TakeDown lectureId={lecture.lectureId} mine onDone={onChanged} />
  if (lecture.state === 'refused') return <RefusedActions lecture={lecture} onChanged={onChanged} />
  return <PutAway lectureId={lecture.lectureId} onDone={onChanged} />
}

const DraftActions = ({ lecture: { lectureId, updatedAt }, onChanged }: ActionsProps) => {
  const submitting = useAction(lectures.submit)
  const step = useFreshId()

  const submit = async () => {
    if (await submitting.run({ lectureId, stepId: step.current(), basis: updatedAt })) toast('已提交，等待审核')
    // Refused as well: it may be another by now.
    onChanged()
  }

  return (
    <View className="own-actions">
      <Button small onPress={() => open('studio', { id: lectureId })}>
        接着做
      </Button>
      <Button small kind="soft" pending={submitting.pending} waiting="正在提交…" onPress={() => void submit()}>
        提交审核
      </Button>
      <Discard lectureId={lectureId} what="这份草稿" onDone={onChanged} />
      {submitting.refusal && (
        <Note look="wrong">{words.submit[submitting.refusal] + stillLacksWords(submitting.details)}</Note>
      )}
      {submitting.fault && <Note look="wrong">{faultWords(submitting.fault)}</Note>}
    </View>
  )
}

const RefusedActions = ({ lecture: { lectureId }, onChanged }: ActionsProps) => (
  <View className="own-actions">
    <Discard lectureId={lectureId} what="这门课" onDone={onChanged} />
  </View>
)

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
      <WhyNot acting={withdrawing} words={words.withdraw} />
    </View>
  )
}
