import { Screen } from '../../../components/screen'

export default function Page() {
  return <Screen title="待我审核">{null}</Screen>
}
