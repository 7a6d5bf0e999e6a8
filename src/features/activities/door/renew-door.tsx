import { activities } from '../../../../core/activities/contract'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Card } from '../../../components/card'
import { Row } from '../../../components/row'
import { confirm, toast } from '../../../platform/dialog'
import { words } from './words'

const question = {
  title: '更换签到码？',
  content: '现在的签到码和大家的通行码马上失效，已经签到、扫过的照样算。别的组织者和同志要联网重新打开页面。',
  yes: '更换',
}

/** Where the key of this door may be in wrong hands: all of its codes become others. */
export const RenewDoor = ({ activityId, onRenewed }: { activityId: string; onRenewed: () => void }) => {
  const renewing = useAction(activities.renewDoor)
  const door = useFreshId()
  const renew = async () => {
    if (renewing.pending || !(await confirm(question))) return
    if (!(await renewing.run({ activityId, door: door.current() }))) return
    door.renew()
    toast('已更换')
    onRenewed()
  }
  return (
    <>
      <Card flush>
        <Row icon="again" words="签到码泄露了？换一套" onPress={() => void renew()} />
      </Card>
      <WhyNot acting={renewing} words={words.renewDoor} />
    </>
  )
}
