import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { open } from '../../../platform/navigate'

/** What an address that is none of the app's is answered with. */
export default function LostPage() {
  return (
    <Screen title="没有这个页面">
      <Empty
        title="没有这个页面"
        hint="地址可能不完整，或者这个页面已经不在了。"
        action={{ words: '回首页', onPress: () => open('home') }}
      />
    </Screen>
  )
}
