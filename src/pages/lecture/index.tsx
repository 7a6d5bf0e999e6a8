import { Screen } from '../../components/screen'

export default function Page() {
  return <Screen title="党课">{null}</Screen>
}
