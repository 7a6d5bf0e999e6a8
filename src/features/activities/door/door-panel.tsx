import { Text, View } from '@tarojs/components'
import { doorCode } from '../../../../core/activities/door-codes'
import type { activities } from '../../../../core/activities/contract'
import { checkInLink } from '../../../platform/check-in-link'
import { spaced } from './pass-text'
import { QrCode } from './qr-code'
import type { Kept } from './use-card'
import { useStep } from './use-step'
import './door-panel.scss'

const SIZE = 264

/** The code of this half minute: to scan, and to type. It is made here, with a network or without. */
export const DoorPanel = ({ activityId, door }: { activityId: string; door: Kept<typeof activities.doorKey> }) => {
  const code = doorCode(door.key, useStep(door.offsetMs))
  return (
    <View className="door-panel">
      <QrCode text={checkInLink(activityId, code)} label="签到二维码" size={SIZE} />
      <Text className="door-digits" ariaLabel={`签到码 ${spaced(code)}`}>
        {spaced(code)}
      </Text>
      <Text className="door-hint">扫码，或在“签到”里输入这六位数字</Text>
    </View>
  )
}
