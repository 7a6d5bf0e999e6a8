import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { Screen } from '../../../components/screen'
import { Preview } from '../../../features/lectures/studio/preview'
import { useStudio } from '../../../features/lectures/studio/use-studio'
import { WithStudio } from '../../../features/lectures/studio/with-studio'
import { useAddress } from '../../../platform/navigate'

export default function StudioPreviewPage() {
  const { id = '' } = useAddress<'studioPreview'>()
  const member = useMember()
  return (
    <Screen title="预览">
      {member ? <Content lectureId={id} memberId={member.memberId} /> : <MembersOnly>{null}</MembersOnly>}
    </Screen>
  )
}

const Content = (wanted: { lectureId: string; memberId: string }) => {
  const { studio, state } = useStudio(wanted)
  return (
    <WithStudio studio={studio} state={state}>
      {() => <Preview draft={state.draft} />}
    </WithStudio>
  )
}
