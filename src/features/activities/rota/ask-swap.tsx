import { activities } from '../../../../core/activities/contract'
import type { Rota, RotaTurn } from '../../../../core/activities/rota-shown'
import { spokenDay } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { Row } from '../../../components/row'
import { Sheet } from '../../../components/sheet'
import { toast } from '../../../platform/dialog'
import { words } from './words'

interface AskProps {
  turn: RotaTurn
  rota: Rota
  now: Date
  onChanged: () => void
  onClose: () => void
}

/** Others’ turns that are ahead, to ask for one of them in place of one’s own. */
export const AskSwap = ({ turn, rota, now, onChanged, onClose }: AskProps) => {
  const asking = useAction(activities.askSwap)
  const swapId = useFreshId()
  const others = rota.turns.filter((each) => each.state === 'planned' && each.organisationId !== turn.organisationId)
  const ask = async (withTurnId: string) => {
    const swap = { rotaId: rota.rotaId, turnId: turn.turnId, withTurnId }
    if (!(await asking.run({ ...swap, swapId: swapId.of(swap) }))) return
    toast('已经问了对方，等他们答复')
    onClose()
    onChanged()
  }
  return (
    <Sheet title={`用 ${spokenDay(turn.dueOn, now)} 换哪一期？`} onClose={onClose}>
      <Note>点一期就会问对方的干部，对方同意了才换。</Note>
      <WhyNot acting={asking} words={words.askSwap} />
      {others.length === 0 && <Empty title="没有可以换的" hint="别家还没有排上的期次。" />}
      {others.length > 0 && (
        <Card flush>
          {others.map((other) => (
            <Row
              key={other.turnId}
              words={other.organisation}
              note={spokenDay(other.dueOn, now)}
              onPress={() => !asking.pending && void ask(other.turnId)}
            />
          ))}
        </Card>
      )}
    </Sheet>
  )
}
