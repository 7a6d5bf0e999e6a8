import { Screen } from '../../components/screen'

export default function Page() {
  return <Screen title="传播榜">{null}</Screen>
}
