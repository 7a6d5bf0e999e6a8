import type { OutputOf } from '../../../core/action'
import type { lectures } from '../../../core/lectures/contract'
import type { Step } from '../../../core/lectures/life'
import { spokenMoment } from '../../app/spoken-time'
import { DeedList } from '../../components/deed-list'

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
  <DeedList
    deeds={steps.map(({ stepId, step, at, actor, reason }) => ({
      id: stepId,
      words: `${actor} ${deeds[step]}`,
      at: spokenMoment(at, now),
      reason,
    }))}
  />
)
