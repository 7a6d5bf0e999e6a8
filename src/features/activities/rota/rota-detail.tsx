import { Text, View } from '@tarojs/components'
import { activities } from '../../../../core/activities/contract'
import type { Rota } from '../../../../core/activities/rota-shown'
import { dayOf } from '../../../../core/time'
import { spokenDay } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { confirm } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { kindNames } from '../../../../core/activities/kind-names'
import { ThingHead } from '../together/thing-head'
import { PlanTurn } from './plan-turn'
import { SwapsAsked } from './swaps-asked'
import { TurnCard } from './turn-card'
import { rhythmWords, words } from './words'

interface RotaProps {
  rota: Rota
  now: Date
  onChanged: () => void
}

/** What is ahead, soonest first, then what has been, latest first. */
const inOrder = ({ turns }: Rota, today: string) => [
  ...turns.filter(({ dueOn }) => dueOn >= today),
  ...turns.filter(({ dueOn }) => dueOn < today).reverse(),
]

/** A rota: what waits for an answer, who is next, all turns, and how each has done its part. */
export const RotaDetail = ({ rota, now, onChanged }: RotaProps) => {
  const { rotaId, name, kind, organisation, entry, ended, sample, keeps, memberNames, next } = rota
  const turns = inOrder(rota, dayOf(now))
  return (
    <>
      <ThingHead
        title={name}
        sample={sample}
        tags={[
          { words: kindNames[kind] },
          { words: rhythmWords(entry.everyMonths, entry.onDay) },
          ...(ended ? [{ words: '已结束', look: 'over' as const }] : []),
        ]}
        notes={[
          `${organisation}安排`,
          !ended && (next ? `下一期：${spokenDay(next.dueOn, now)}，${next.organisation}` : '还没有排下一期'),
        ]}
      />
      <SwapsAsked rota={rota} now={now} onChanged={onChanged} />
      {keeps && !ended && <PlanTurn key={rota.turns.length} rota={rota} now={now} onChanged={onChanged} />}
      <Section title="轮值表">
        {turns.length === 0 && <Empty title="还没有排过" hint={keeps ? '照上面的建议排上就行。' : undefined} />}
        {turns.map((turn) => (
          <TurnCard key={turn.turnId} turn={turn} rota={rota} now={now} onChanged={onChanged} />
        ))}
      </Section>
      <Section title="各家办得怎样" note="最久没办、也还没排上的在最前面">
        <Card flush>
          {memberNames.map((member) => (
            <View key={member.organisationId} className="thing-ordered thing-ordered-wrapped">
              <Text className="thing-ordered-name">{member.name}</Text>
              <Text className="thing-ordered-note">
                {[
                  member.hostedOn ? `上次 ${spokenDay(member.hostedOn, now)}` : '还没办过',
                  ...(member.plannedOn ? [`已排到 ${spokenDay(member.plannedOn, now)}`] : []),
                  ...(member.missed ? [`${member.missed} 次没有办`] : []),
                ].join('，')}
              </Text>
            </View>
          ))}
        </Card>
      </Section>
      {keeps && !ended && (
        <Card flush>
          <Row icon="rules" words="改周期或成员" onPress={() => open('rotaEdit', { id: rotaId })} />
        </Card>
      )}
      {keeps && !ended && <EndRota rotaId={rotaId} onChanged={onChanged} />}
    </>
  )
}

const EndRota = ({ rotaId, onChanged }: { rotaId: string; onChanged: () => void }) => {
  const ending = useAction(activities.endRota)
  const end = async () => {
    const content = '还没办的几期会跳过，办过的都留在记录里。'
    if (!(await confirm({ title: '结束这个轮值？', content, yes: '结束轮值' }))) return
    if (await ending.run({ rotaId })) onChanged()
  }
  return (
    <>
      <WhyNot acting={ending} words={words.endRota} />
      <Button kind="quiet" pending={ending.pending} onPress={() => void end()}>
        结束轮值
      </Button>
    </>
  )
}
