import { OfficersOnly } from '../../../app/officers-only'
import { useMember } from '../../../app/session'
import { Screen } from '../../../components/screen'
import { TenderForm } from '../../../features/activities/bidding/tender-form'
import { toast } from '../../../platform/dialog'
import { replace } from '../../../platform/navigate'

export default function TenderPostPage() {
  const member = useMember()
  const posted = (id: string) => {
    toast('已发起')
    replace('tender', { id })
  }
  return (
    <Screen title="发起竞办">
      <OfficersOnly>
        <TenderForm member={member!} onPosted={posted} />
      </OfficersOnly>
    </Screen>
  )
}
