import { Text, View } from '@tarojs/components'
import { activities } from '../../../../core/activities/contract'
import type { Rota } from '../../../../core/activities/rota-shown'
import { spokenDay } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { confirm, toast } from '../../../platform/dialog'
import { words } from './words'

interface SwapsProps {
  rota: Rota
  now: Date
  onChanged: () => void
}

/** Swaps that wait for an answer; whose it is gives one, and who asked may take it back. One that is over offers neither. */
export const SwapsAsked = ({ rota, now, onChanged }: SwapsProps) =>
  rota.swaps.length > 0 && (
    <Section title="等答复的互换">
      {rota.swaps.map((swap) => (
        <SwapCard key={swap.swapId} swap={swap} rota={rota} now={now} onChanged={onChanged} />
      ))}
    </Section>
  )

const SwapCard = ({ swap, rota, now, onChanged }: SwapsProps & { swap: Rota['swaps'][number] }) => {
  const { swapId, organisation, withOrganisation, by, mine, own, answerable } = swap
  const answering = useAction(activities.answerSwap)
  const taking = useAction(activities.takeBackSwap)
  const dayOfTurn = (id: string) => {
    const turn = rota.turns.find(({ turnId }) => turnId === id)
    return turn ? spokenDay(turn.dueOn, now) : ''
  }
  const answer = async (accept: boolean) => {
    if (await answering.run({ rotaId: rota.rotaId, swapId, accept })) onChanged()
  }
  const takeBack = async () => {
    if (!(await confirm({ title: '撤回这次互换？', yes: '撤回' }))) return
    if (!(await taking.run({ rotaId: rota.rotaId, swapId }))) return
    toast('已撤回')
    onChanged()
  }
  return (
    <Card>
      <Text className="thing-words">
        {`${organisation}想用 ${dayOfTurn(swap.turnId)}换${withOrganisation}的 ${dayOfTurn(swap.withTurnId)}。`}
      </Text>
      <Text className="thing-note">{`${by}提出${mine ? '' : `，等${withOrganisation}答复`}`}</Text>
      <WhyNot acting={answering} words={words.answerSwap} />
      {mine && !answering.refusal && (
        <View className="thing-deeds">
          <Button small pending={answering.pending} onPress={() => void answer(true)}>
            同意互换
          </Button>
          <Button kind="soft" small pending={answering.pending} onPress={() => void answer(false)}>
            不换
          </Button>
        </View>
      )}
      {own && !answerable && !taking.refusal && (
        <Note>{`${withOrganisation}现在没有干部，没有人能答复。可以撤回，换别家。`}</Note>
      )}
      <WhyNot acting={taking} words={words.takeBackSwap} />
      {own && !taking.refusal && (
        <View className="thing-deeds">
          <Button kind="quiet" small pending={taking.pending} onPress={() => void takeBack()}>
            撤回
          </Button>
        </View>
      )}
    </Card>
  )
}
