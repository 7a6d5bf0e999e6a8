import { Text } from '@tarojs/components'
import { useState } from 'react'
import { lectures } from '../../../../core/lectures/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import { TextField } from '../../../components/text-field'
import { newId } from '../../../platform/new-id'
import { words } from '../words'

interface TakeDownProps {
  readonly lectureId: string
  readonly mine: boolean
  readonly onDone: () => void
}

/** The author, or an officer who answers for it, takes a published lecture down, and says why. */
export const TakeDown = ({ lectureId, mine, onDone }: TakeDownProps) => {
  const takingDown = useAction(lectures.takeDown)
  const [stepId, setStepId] = useState<string | null>(null)
  const [reason, setReason] = useState('')

  const takeDown = async () => {
    if (!stepId || !(await takingDown.run({ lectureId, stepId, reason }))) return
    setStepId(null)
    onDone()
  }

  return (
    <>
      <Button kind="quiet" onPress={() => setStepId(newId())}>
        {mine ? '下架我的课' : '下架这门课'}
      </Button>
      {stepId && (
        <Sheet title="下架" onClose={() => setStepId(null)}>
          <Text>下架后别人看不到它，它带来的积分会冲回，不能再上架。</Text>
          <TextField
            label="原因"
            value={reason}
            onChange={setReason}
            max={300}
            lines={3}
            placeholder={mine ? '给自己和支部留一句为什么' : '作者会看到这句话'}
          />
          <WhyNot acting={takingDown} words={words.takeDown} />
          <Button disabled={!reason.trim()} pending={takingDown.pending} onPress={() => void takeDown()}>
            确定下架
          </Button>
        </Sheet>
      )}
    </>
  )
}
