import { Screen } from '../../../components/screen'

export default function Page() {
  return <Screen title="积分规则">{null}</Screen>
}
