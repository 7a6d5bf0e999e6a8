import { activities } from '../../../../core/activities/contract'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { Note } from '../../../components/note'
import { scanCode } from '../../../platform/scan-code'
import { words } from './words'

interface OnlyPassesProps {
  activityId: string
  onlyPasses: boolean
  onSet: () => void
}

/** Passes are taken without a network too, and who keeps the screen to themselves lets nobody in by its code. */
const offlineWords = (onlyPasses: boolean): string =>
  `没有网络，这一项现在改不了。${
    onlyPasses ? '' : '可以先收起屏幕，不给人看码；'
  }上面照样可以逐个收通行码：先记在手机里，联网后自动提交。`

/** Where the code on the screen might be passed on: nobody gets in by it, but by a pass that an organiser scans or types. */
export const OnlyPasses = ({ activityId, onlyPasses, onSet }: OnlyPassesProps) => {
  const setting = useAction(activities.setDoor)
  const set = async (chosen: boolean) => {
    if (!setting.pending && (await setting.run({ activityId, onlyPasses: chosen }))) onSet()
  }
  return (
    <Card>
      <CheckRow
        words={`只认通行码：屏幕不放码，逐个${scanCode ? '扫人' : '输入数字'}`}
        checked={onlyPasses}
        onChange={(chosen) => void set(chosen)}
      />
      {setting.refusal && <Note look="wrong">{words.setDoor[setting.refusal]}</Note>}
      {setting.fault && (
        <Note look="wrong">
          {setting.fault.code === 'OFFLINE' ? offlineWords(onlyPasses) : faultWords(setting.fault)}
        </Note>
      )}
    </Card>
  )
}
