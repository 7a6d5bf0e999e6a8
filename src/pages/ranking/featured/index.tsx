import { Screen } from '../../../components/screen'

export default function Page() {
  return <Screen title="精品党课">{null}</Screen>
}
