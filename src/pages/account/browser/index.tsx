import { Screen } from '../../../components/screen'

export default function Page() {
  return <Screen title="登录另一个浏览器">{null}</Screen>
}
