import { View } from '@tarojs/components'
import { MOST_TOGETHER, type Attendee } from '../../../../core/activities/attendance'
import { activities } from '../../../../core/activities/contract'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { confirm, toast } from '../../../platform/dialog'
import { words } from './words'
import './attendee-row.scss'

interface CheckOutProps {
  activityId: string
  people: readonly Attendee[]
  /** Of all, also those who are not in the list yet. */
  staying: number
  from: string
  until: string
  onDone: () => void
}

/** One tap for all who stayed: now, or, once it is over, until its end. Whoever left before shows their pass as they go. */
export const CheckOutAll = ({ activityId, people, staying: inAll, from, until, onDone }: CheckOutProps) => {
  const checking = useAction(activities.checkOutAll)
  const staying = people.filter(({ state, minutes }) => state === 'in' && minutes === null).slice(0, MOST_TOGETHER)
  if (staying.length === 0 || new Date() < new Date(from)) return null

  const checkOut = async () => {
    const now = new Date()
    const isOver = now >= new Date(until)
    const content = `${isOver ? `时长算到结束时（${spokenMoment(until, now)}）` : '时长算到现在'}；先走的人可以点名字另填。`
    if (!(await confirm({ title: `给 ${staying.length} 人签退？`, content, yes: '签退' }))) return
    const done = await checking.run({ activityId, memberIds: staying.map(({ memberId }) => memberId) })
    if (!done) return
    toast(`已签退 ${done.left} 人`)
    onDone()
  }
  return (
    <View className="attendance-deed">
      <WhyNot acting={checking} words={words.checkOutAll} />
      <Button kind="soft" pending={checking.pending} onPress={() => void checkOut()}>
        {`给还没签退的 ${staying.length} 人签退`}
      </Button>
      {inAll > staying.length && <Note>{`还有 ${inAll - staying.length} 人，签退这些之后接着来。`}</Note>}
    </View>
  )
}
