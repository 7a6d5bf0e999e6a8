import { Screen } from '../../components/screen'

export default function Page() {
  return <Screen title="共享党课" tab="home">{null}</Screen>
}
