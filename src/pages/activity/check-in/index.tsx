import { Screen } from '../../../components/screen'
import { CheckIn } from '../../../features/activities/door/check-in'
import { useAddress } from '../../../platform/navigate'

export default function CheckInPage() {
  const { a: activityId = '', c: code } = useAddress<'checkIn'>()
  return (
    <Screen title="签到">
      <CheckIn activityId={activityId} code={code} />
    </Screen>
  )
}
