import { Text } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Rota } from '../../../../core/activities/rota-shown'
import { dayOf, inShanghai } from '../../../../core/time'
import { spokenDay } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { DateField } from '../../../components/date-field'
import { Section } from '../../../components/section'
import { newId } from '../../../platform/new-id'
import { words } from './words'
import '../together/together.scss'

interface PlanProps {
  rota: Rota
  now: Date
  onChanged: () => void
}

/** The next turn, as the rota proposes it; whoever keeps it may choose another host or day. */
export const PlanTurn = ({ rota, now, onChanged }: PlanProps) => {
  const { rotaId, memberNames, proposals } = rota
  const [first] = proposals
  const [host, setHost] = useState(first?.organisationId ?? '')
  const [day, setDay] = useState(first?.dueOn ?? dayOf(now))
  const [turnIds] = useState(() => proposals.map(newId))
  const planning = useAction(activities.planTurns)
  if (!first) return null

  const plan = async (turns: readonly { organisationId: string; dueOn: string }[]) => {
    const named = turns.map(({ organisationId, dueOn }, nth) => ({ turnId: turnIds[nth]!, organisationId, dueOn }))
    if (await planning.run({ rotaId, turns: named })) onChanged()
  }
  return (
    <Section title="排下一期" note="最久没办、也还没排上的先办">
      <Card>
        <Text className="thing-note">{`建议：${first.organisation}，${spokenDay(first.dueOn, now)}`}</Text>
        <Chips
          options={memberNames.map(({ organisationId, name }) => ({ value: organisationId, words: name }))}
          chosen={host}
          onChoose={setHost}
        />
        <DateField
          label="哪一天"
          value={day}
          from={dayOf(now)}
          until={inShanghai(now).add(5, 'year').format('YYYY-MM-DD')}
          onChange={setDay}
        />
        <WhyNot acting={planning} words={words.planTurns} />
        <Button pending={planning.pending} onPress={() => void plan([{ organisationId: host, dueOn: day }])}>
          排上这一期
        </Button>
        {proposals.length > 1 && (
          <Button kind="quiet" pending={planning.pending} onPress={() => void plan(proposals)}>
            {`按建议一次排好 ${proposals.length} 期`}
          </Button>
        )}
      </Card>
    </Section>
  )
}
