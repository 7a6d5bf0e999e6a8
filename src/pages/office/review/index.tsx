import { Screen } from '../../../components/screen'

export default function Page() {
  return <Screen title="审核">{null}</Screen>
}
