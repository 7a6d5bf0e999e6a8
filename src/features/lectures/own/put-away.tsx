import { View } from '@tarojs/components'
import { lectures } from '../../../../core/lectures/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { confirm } from '../../../platform/dialog'
import { words } from '../words'

const question = {
  title: '从“我的党课”里移除？',
  content: '以后这里不再显示。下架的记录和原因、积分明细都会保留。',
  yes: '移除',
}

/** The author clears away what was taken down; what was counted from it, and why it went, stays. */
export const PutAway = ({ lectureId, onDone }: { lectureId: string; onDone: () => void }) => {
  const puttingAway = useAction(lectures.putAway)
  const putAway = async () => {
    if ((await confirm(question)) && (await puttingAway.run({ lectureId }))) onDone()
  }
  return (
    <View className="own-actions">
      <Button small kind="quiet" pending={puttingAway.pending} onPress={() => void putAway()}>
        移除
      </Button>
      <WhyNot acting={puttingAway} words={words.putAway} />
    </View>
  )
}
