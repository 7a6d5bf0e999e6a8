import { lectures } from '../../../../core/lectures/contract'
import { useMember } from '../../../app/session'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { confirm } from '../../../platform/dialog'
import { abandonStudio } from '../studio/use-studio'
import { words } from '../words'

interface DiscardProps {
  readonly lectureId: string
  readonly what: string
  readonly onDone: () => void
}

/** The author deletes what nobody else has a use for: a draft, or a lecture that was refused. */
export const Discard = ({ lectureId, what, onDone }: DiscardProps) => {
  const member = useMember()
  const discarding = useAction(lectures.discard)
  const discard = async () => {
    if (!(await confirm({ title: `删除${what}？`, content: '录好的片段也会一起删除。', yes: '删除' }))) return
    if (!(await discarding.run({ lectureId }))) return
    if (member) abandonStudio(lectureId, member.memberId)
    onDone()
  }
  return (
    <>
      <Button small kind="quiet" pending={discarding.pending} onPress={() => void discard()}>
        删除
      </Button>
      <WhyNot acting={discarding} words={words.discard} />
    </>
  )
}
