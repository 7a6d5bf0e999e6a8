import { activities } from '../../../../core/activities/contract'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { words } from './words'

const REASON = '现场登记'

interface AdmitProps {
  activityId: string
  memberId: string
  onAdmitted: () => void
}

/** One tap lets somebody in who stands at the door without a sign-up. */
export const Admit = ({ activityId, memberId, onAdmitted }: AdmitProps) => {
  const putting = useAction(activities.putIn)
  const deedId = useFreshId()
  const admit = async () => {
    const done = await putting.run({ activityId, memberId, deedId: deedId.current(), reason: REASON, admit: true })
    if (done) onAdmitted()
  }
  return (
    <>
      <Button kind="soft" small pending={putting.pending} onPress={() => void admit()}>
        现场登记
      </Button>
      <WhyNot acting={putting} words={words.putIn} />
    </>
  )
}
