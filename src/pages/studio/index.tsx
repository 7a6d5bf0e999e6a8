import { Screen } from '../../components/screen'

export default function Page() {
  return <Screen title="录课">{null}</Screen>
}
