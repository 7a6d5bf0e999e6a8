import { Screen } from '../../../components/screen'

export default function Page() {
  return <Screen title="名册">{null}</Screen>
}
