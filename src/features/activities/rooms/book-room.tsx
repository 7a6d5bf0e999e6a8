import { activities } from '../../../../core/activities/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { toast } from '../../../platform/dialog'
import { words } from './words'

interface BookProps {
  activityId: string
  /** Whether an officer of the station has to agree. */
  asks: boolean
  /** Of which activity, for a screen reader, where several have such a button. */
  title?: string
  /** Of which it has a part. */
  whole?: boolean
  onDone: () => void
}

/** One tap, and the activity has the room it names. */
export const BookRoom = ({ activityId, asks, title, whole = false, onDone }: BookProps) => {
  const booking = useAction(activities.bookRoom)
  const book = async () => {
    const done = await booking.run({ activityId, ...(whole && { whole }) })
    if (done) toast(asks ? '已申请' : '房间订好了')
    // What stands in the way is seen as well.
    onDone()
  }
  const say = whole ? (asks ? '申请整段' : '订下整段') : asks ? '现在申请' : '现在订房'
  return (
    <>
      <WhyNot acting={booking} words={words.bookRoom} />
      <Button small pending={booking.pending} label={title ? `${say}：${title}` : say} onPress={() => void book()}>
        {say}
      </Button>
    </>
  )
}
