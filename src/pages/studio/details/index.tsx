import { useState } from 'react'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { Screen } from '../../../components/screen'
import { Details } from '../../../features/lectures/studio/details'
import { Submitted } from '../../../features/lectures/studio/submitted'
import { useStudio } from '../../../features/lectures/studio/use-studio'
import { WithStudio } from '../../../features/lectures/studio/with-studio'
import { useAddress } from '../../../platform/navigate'

export default function StudioDetailsPage() {
  const { id = '' } = useAddress<'studioDetails'>()
  const member = useMember()
  return (
    <Screen title="填写信息">
      {member ? <Content lectureId={id} memberId={member.memberId} /> : <MembersOnly>{null}</MembersOnly>}
    </Screen>
  )
}

const Content = (wanted: { lectureId: string; memberId: string }) => {
  const { studio, state } = useStudio(wanted)
  const [submitted, setSubmitted] = useState(false)
  if (submitted) return <Submitted />

  const onSubmitted = () => {
    setSubmitted(true)
    // The page below still shows the draft; it learns that it may no longer be edited.
    void studio.load()
  }
  return (
    <WithStudio studio={studio} state={state}>
      {() => <Details studio={studio} state={state} onSubmitted={onSubmitted} />}
    </WithStudio>
  )
}
