import { MembersOnly } from '../../../app/members-only'
import { Screen } from '../../../components/screen'
import { BrowserCode } from '../../../features/members/browser-code'

export default function BrowserPage() {
  return (
    <Screen title="登录另一个浏览器">
      <MembersOnly>
        <BrowserCode />
      </MembersOnly>
    </Screen>
  )
}
