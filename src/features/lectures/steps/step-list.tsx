import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../../core/action'
import type { lectures } from '../../../../core/lectures/contract'
import type { Step } from '../../../../core/lectures/life'
import { spokenMoment } from '../../../app/spoken-time'
import { Card } from '../../../components/card'
import './step-list.scss'

type Steps = OutputOf<typeof lectures.view>['steps']

const deeds: Record<Step, string> = {
  submit: '提交审核',
  withdraw: '撤回',
  request_changes: '请作者修改',
  refuse: '没有通过',
  approve: '审核通过，发布',
  take_down: '下架',
}

/** A lecture’s life so far: who did what, when and why. */
export const StepList = ({ steps, now }: { steps: Steps; now: Date }) => (
  <Card>
    {steps.map(({ stepId, step, at, actor, reason }) => (
      <View key={stepId} className="step">
        <Text className="step-deed">{`${actor} ${deeds[step]}`}</Text>
        <Text className="step-at">{spokenMoment(at, now)}</Text>
        {reason && <Text className="step-reason">{reason}</Text>}
      </View>
    ))}
  </Card>
)
