import { View } from '@tarojs/components'
import { activities } from '../../../../core/activities/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { confirm, toast } from '../../../platform/dialog'
import { words } from './words'
import './outcome.scss'

interface FinishProps {
  activityId: string
  countsHours: boolean
  onFinished: () => void
}

/** For its leader, once it is over: points are entered for all at once. What nobody finishes is finished after a day. */
export const FinishRow = ({ activityId, countsHours, onFinished }: FinishProps) => {
  const finishing = useAction(activities.finish)
  const finish = async () => {
    const content = `到场的同志和主办方的积分会一次记好。扫了码还没确认的不算到场${
      countsHours ? '，还没签退的不算时长' : ''
    }；之后 30 天内仍可确认、更正，也能写小结、传照片。`
    if (!(await confirm({ title: '结束这场活动？', content, yes: '结束' }))) return
    const done = await finishing.run({ activityId })
    if (!done) return
    toast(`已结束，到场 ${done.came} 人`)
    onFinished()
  }
  return (
    <View className="outcome-finish">
      <WhyNot acting={finishing} words={words.finish} />
      <Button pending={finishing.pending} onPress={() => void finish()}>
        结束活动
      </Button>
    </View>
  )
}
