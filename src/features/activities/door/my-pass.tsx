import { Text, View } from '@tarojs/components'
import type { activities } from '../../../../core/activities/contract'
import { passCode } from '../../../../core/activities/door-codes'
import { passText } from './pass-text'
import { QrCode } from './qr-code'
import type { Kept } from './use-card'
import { useStep } from './use-step'
import './door-panel.scss'

const SIZE = 208

/** For an organiser to scan, or to be read out to them. It says who it is by a number, and nothing else. */
export const MyPass = ({ activityId, pass }: { activityId: string; pass: Kept<typeof activities.pass> }) => {
  const code = passCode(pass.key, useStep(pass.offsetMs))
  return (
    <View className="pass">
      <QrCode text={passText({ activityId, memberId: pass.memberId, code })} label="我的通行码" size={SIZE} />
      {pass.number !== null && <Text className="pass-digits">{`${pass.number}-${code}`}</Text>}
      <Text className="door-hint">
        {pass.number === null ? '你还没有报上名：组织者扫码后可以现场登记' : '给组织者扫，或者念给他听'}
      </Text>
    </View>
  )
}
