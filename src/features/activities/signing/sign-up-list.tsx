import { Text, View } from '@tarojs/components'
import type { OutputOf, RefusalOf } from '../../../../core/action'
import { activities } from '../../../../core/activities/contract'
import type { Activity } from '../../../../core/activities/activity'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { Avatar } from '../../../components/avatar'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { Tag } from '../../../components/tag'
import { signUpNames, words } from './words'
import './sign-up-list.scss'

type SignUp = OutputOf<typeof activities.signUps>['signUps'][number]

/** Who comes, then who waits, with what they answered; who came is in another list. */
export const SignUpList = ({ activity, now }: { activity: Activity; now: Date }) => {
  const { activityId, questions, from } = activity
  const hasBegun = from !== null && Date.parse(from) <= now.getTime()
  const guestsNote = activity.guests > 0 ? '名额里含带来的人' : undefined
  const pages = usePages(activities.signUps, { activityId }, (data) => ({ items: data.signUps, next: data.next }))
  return (
    <Section title="报名名单" note={hasBegun ? '谁来了看签到名单' : guestsNote}>
      <Listed<SignUp, RefusalOf<typeof activities.signUps>>
        pages={pages}
        words={words.signUps}
        waiting={<Skeleton shape="line" count={3} />}
        empty={<Empty title="还没有人报名" hint="把活动页或海报转到支部群里。" />}
      >
        {(items) => (
          <Card>
            {items.map((signUp, index) => (
              <SignUpRow
                key={signUp.memberId}
                signUp={signUp}
                questions={questions}
                place={placeOf(items, index)}
                hasBegun={hasBegun}
              />
            ))}
          </Card>
        )}
      </Listed>
    </Section>
  )
}

/** Whose turn it is among those who wait; 0 for who has a seat. */
const placeOf = (items: readonly SignUp[], index: number): number =>
  items[index]!.state === 'waiting' ? items.slice(0, index + 1).filter(({ state }) => state === 'waiting').length : 0

interface RowProps {
  signUp: SignUp
  questions: Activity['questions']
  place: number
  hasBegun: boolean
}

const SignUpRow = ({ signUp, questions, place, hasBegun }: RowProps) => {
  const { name, organisation, state, guests, answers } = signUp
  const answerTo = (questionId: string) => answers.find((each) => each.questionId === questionId)?.answer
  return (
    <View className="sign-up-row">
      <Avatar name={name} />
      <View className="sign-up-words">
        <Text className="sign-up-name">{guests > 0 ? `${name}，带 ${guests} 人` : name}</Text>
        <Text className="sign-up-note">{organisation}</Text>
        {questions
          .filter(({ questionId }) => answerTo(questionId))
          .map(({ questionId, ask }) => (
            <Text key={questionId} className="sign-up-note">{`${ask} ${answerTo(questionId)!}`}</Text>
          ))}
      </View>
      {!(hasBegun && state === 'in') && (
        <Tag look={state === 'in' ? 'green' : 'plain'}>{place > 0 ? `候补 ${place}` : signUpNames[state]}</Tag>
      )}
    </View>
  )
}
