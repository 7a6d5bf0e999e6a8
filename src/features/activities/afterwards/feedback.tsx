import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { MAX_FEEDBACK, type FeedbackFigures } from '../../../../core/activities/afterwards'
import { activities } from '../../../../core/activities/contract'
import { ANSWERS_SHOWN } from '../../../../core/activities/feedback'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { toast } from '../../../platform/dialog'
import type { Outcome } from './outcome-head'
import { words } from './words'
import './outcome.scss'

const STARS = [1, 2, 3, 4, 5]
const FEW = `满 ${ANSWERS_SHOWN} 份评价后显示结果，看不出是谁写的。`

/** What those who came thought of it: one’s own, and the figures once there are enough to hide everybody. */
export const FeedbackSection = ({ outcome, onChanged }: { outcome: Outcome; onChanged: () => void }) => {
  const { feedback, mayGiveFeedback, organises } = outcome
  if (!feedback && !mayGiveFeedback && !organises) return null
  return (
    <Section title="评价">
      {feedback ? <Figures figures={feedback} /> : <Note>{FEW}</Note>}
      {mayGiveFeedback && <OwnFeedback outcome={outcome} onChanged={onChanged} />}
    </Section>
  )
}

const Figures = ({ figures: { answers, average, stars, wrote, words: said } }: { figures: FeedbackFigures }) => (
  <Card>
    <Text className="rating-average">{average.toFixed(1)}</Text>
    <Text className="outcome-note">{`${answers} 份评价，满分 5`}</Text>
    {[...STARS].reverse().map((star) => (
      <View key={star} className="rating-line">
        <Text>{`${star} 星`}</Text>
        <View className="rating-track">
          <View className="rating-part" style={{ width: `${((stars[star - 1] ?? 0) / answers) * 100}%` }} />
        </View>
        <Text>{`${stars[star - 1]} 份`}</Text>
      </View>
    ))}
    {said.map((each, index) => (
      <Text key={index} className="rating-words">
        {each}
      </Text>
    ))}
    {said.length < wrote && (
      <Text className="outcome-note">{`${wrote} 人写了话，这里是最长的 ${said.length} 条。`}</Text>
    )}
  </Card>
)

const OwnFeedback = ({ outcome: { activityId, mine }, onChanged }: { outcome: Outcome; onChanged: () => void }) => {
  const [stars, setStars] = useState(mine.feedback?.stars ?? 0)
  const [said, setSaid] = useState(mine.feedback?.words ?? '')
  const giving = useAction(activities.giveFeedback)
  const give = async () => {
    if (!(await giving.run({ activityId, stars, words: said }))) return
    toast('谢谢，已记下')
    onChanged()
  }
  return (
    <Card>
      <View className="stars">
        {STARS.map((star) => (
          <Press
            key={star}
            className={star <= stars ? 'star star-on' : 'star'}
            label={`${star} 星`}
            current={star === stars}
            onPress={() => setStars(star)}
          >
            <Text>{star <= stars ? '★' : '☆'}</Text>
          </Press>
        ))}
      </View>
      <TextField label="说两句（不署名，选填）" value={said} onChange={setSaid} max={MAX_FEEDBACK} lines={2} />
      <WhyNot acting={giving} words={words.giveFeedback} />
      <Button
        kind="soft"
        lacks={stars === 0 ? '请先选分数。' : null}
        pending={giving.pending}
        onPress={() => void give()}
      >
        {mine.feedback ? '改一下评价' : '提交评价'}
      </Button>
    </Card>
  )
}
