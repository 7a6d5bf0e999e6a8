import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { Screen } from '../../../components/screen'
import { Door } from '../../../features/activities/door/door'
import { keepAwake } from '../../../platform/keep-awake'
import { useAddress } from '../../../platform/navigate'

/** Not for members only by what the session says: a phone without a network shows what it kept. */
export default function DoorPage() {
  const { id = '' } = useAddress<'door'>()
  useDidShow(() => keepAwake(true))
  useDidHide(() => keepAwake(false))
  useEffect(() => () => keepAwake(false), [])
  return (
    <Screen title="签到屏">
      <Door activityId={id} />
    </Screen>
  )
}
