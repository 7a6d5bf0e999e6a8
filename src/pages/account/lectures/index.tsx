import { Screen } from '../../../components/screen'

export default function Page() {
  return <Screen title="我的党课">{null}</Screen>
}
