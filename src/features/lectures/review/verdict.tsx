import { View } from '@tarojs/components'
import { useState } from 'react'
import { lectures } from '../../../../core/lectures/contract'
import { needsReason, type Verdict as Kind } from '../../../../core/lectures/life'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { TextField } from '../../../components/text-field'
import { confirm, toast } from '../../../platform/dialog'
import { words } from '../words'
import './verdict.scss'

const said: Record<Kind, string> = { approve: '已通过', request_changes: '已请作者修改', refuse: '未通过' }

/** A refusal cannot be taken back, and most who give one want changes. */
const isSure = (verdict: Kind): Promise<boolean> | true =>
  verdict !== 'refuse' ||
  confirm({
    title: '确定不通过？',
    content: '这是最后的决定：作者不能再改、再提交这门课。如果改一改就行，请选“请修改”，作者改好后可以再提交。',
    yes: '不通过',
  })

interface VerdictProps {
  lectureId: string
  /** Which version is decided about. */
  submittedAt?: string
  onDone: () => void
}

/** The reviewer’s decision; whoever is told no is told why, and the reason stays when sending it fails. */
export const Verdict = ({ lectureId, submittedAt, onDone }: VerdictProps) => {
  const [reason, setReason] = useState('')
  const [short, setShort] = useState(false)
  const reviewing = useAction(lectures.review)
  const step = useFreshId()

  const decide = async (verdict: Kind) => {
    const lacking = needsReason(verdict) && !reason.trim()
    setShort(lacking)
    if (lacking || !(await isSure(verdict))) return
    if (!(await reviewing.run({ lectureId, stepId: step.current(), verdict, reason, submittedAt }))) return
    toast(said[verdict])
    onDone()
  }

  return (
    <View>
      <TextField
        label="审核意见（请修改或不通过时必填，作者会看到）"
        value={reason}
        onChange={setReason}
        placeholder="哪里好，哪里要改"
        max={300}
        lines={4}
      />
      {short && <Note look="wrong">{words.review.REASON_NEEDED}</Note>}
      <WhyNot acting={reviewing} words={words.review} />
      <Button pending={reviewing.pending} waiting="正在提交…" onPress={() => void decide('approve')}>
        通过并发布
      </Button>
      <View className="verdict-others">
        <Button kind="soft" disabled={reviewing.pending} onPress={() => void decide('request_changes')}>
          请修改
        </Button>
        <Button small kind="quiet" disabled={reviewing.pending} onPress={() => void decide('refuse')}>
          不通过
        </Button>
      </View>
    </View>
  )
}
