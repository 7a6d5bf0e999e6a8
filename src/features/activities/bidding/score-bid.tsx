import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Bid, TenderShown } from '../../../../core/activities/tender'
import { activities } from '../../../../core/activities/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { toast } from '../../../platform/dialog'
import { words } from './words'

const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: String(10 - score), words: String(10 - score) }))

interface ScoreProps {
  bid: Bid
  tender: TenderShown
  onChanged: () => void
}

/** One of the jury scores a bid by each criterion, of ten; what was given before stays until it is given anew. */
export const ScoreBid = ({ bid, tender, onChanged }: ScoreProps) => {
  const { organisationId, myScores } = bid
  const { tenderId, criteria } = tender
  const [given, setGiven] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries((myScores ?? []).map(({ criterionId, score }) => [criterionId, String(score)])),
  )
  const [asking, setAsking] = useState(false)
  const scoring = useAction(activities.scoreBid)
  const whole = criteria.every(({ criterionId }) => given[criterionId] !== undefined)

  const score = async () => {
    const scores = criteria.map(({ criterionId }) => ({ criterionId, score: Number(given[criterionId]) }))
    if (!(await scoring.run({ tenderId, organisationId, scores }))) return
    toast('打好了')
    setAsking(false)
    onChanged()
  }
  if (!asking)
    return (
      <View className="thing-deeds">
        {myScores && <Text className="thing-note">{`我打的：${myScores.map((each) => each.score).join('、')}`}</Text>}
        <Button
          small
          kind={myScores ? 'soft' : 'primary'}
          label={`给${bid.organisation}打分`}
          onPress={() => setAsking(true)}
        >
          {myScores ? '改分' : '打分'}
        </Button>
      </View>
    )
  return (
    <View style={{ marginTop: '16px' }}>
      {criteria.map(({ criterionId, name, weight }) => (
        <FieldFrame key={criterionId} label={`${name}（占 ${weight} 分）：打 0 到 10`}>
          <Chips
            options={SCORES}
            chosen={given[criterionId] ?? ''}
            onChoose={(value) => setGiven((before) => ({ ...before, [criterionId]: value }))}
          />
        </FieldFrame>
      ))}
      <WhyNot acting={scoring} words={words.scoreBid} />
      <Button pending={scoring.pending} lacks={whole ? null : '每一项都要打分。'} onPress={() => void score()}>
        提交打分
      </Button>
    </View>
  )
}
