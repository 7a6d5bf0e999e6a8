import { Text } from '@tarojs/components'
import { useState } from 'react'
import { mostGuests } from '../../../../core/activities/audience'
import { activities } from '../../../../core/activities/contract'
import type { Question } from '../../../../core/activities/entry'
import type { SignUpState } from '../../../../core/activities/life'
import type { Activity } from '../../../../core/activities/activity'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { Note } from '../../../components/note'
import { Sheet } from '../../../components/sheet'
import { TextField } from '../../../components/text-field'
import { useMessageAsking } from '../telling/use-message-asking'
import { whenWords } from '../when-words'
import { Clashes } from './my-seat'
import { words } from './words'
import './sign-up-sheet.scss'

interface SheetProps {
  activity: Activity
  now: Date
  onClose: () => void
  onSignedUp: (state: SignUpState) => void
}

const guestOptions = (most: number) =>
  Array.from({ length: most + 1 }, (_, guests) => ({
    value: String(guests),
    words: guests === 0 ? '只有我' : `带 ${guests} 人`,
  }))

const isLong = (answer: string): boolean => Array.from(answer.trim()).length > 100

/** What is asked of whoever signs up; what was filled in stays when it cannot be sent. */
export const SignUpSheet = ({ activity, now, onClose, onSignedUp }: SheetProps) => {
  const { activityId, title, from, until, questions, clashes, seats, taken, waiting } = activity
  const most = mostGuests(activity)
  const [guests, setGuests] = useState(0)
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [lacking, setLacking] = useState('')
  const signing = useAction(activities.signUp)
  const attempt = useFreshId()
  const askForMessages = useMessageAsking()
  const waits = waiting > 0 || (seats !== null && 1 + guests > seats - taken)

  const submit = async () => {
    const open = questions.find(({ questionId, required }) => required && !answers[questionId]?.trim())
    const long = questions.find(({ questionId }) => isLong(answers[questionId] ?? ''))
    setLacking(open ? `请回答“${open.ask}”。` : long ? `“${long.ask}”最多写 100 个字。` : '')
    if (open ?? long) return
    const given = questions
      .filter(({ questionId }) => answers[questionId]?.trim())
      .map(({ questionId }) => ({ questionId, answer: answers[questionId]! }))
    const asked = { activityId, guests, answers: given }
    // While the tap is being handled: WeChat asks at no other time.
    await askForMessages()
    const came = await signing.run({ ...asked, attemptId: attempt.of(asked) })
    // An attempt that was given up meanwhile is over: the next tap is another one.
    if (came?.state === 'cancelled' || came?.state === 'lapsed') attempt.renew()
    if (came) onSignedUp(came.state)
  }
  return (
    <Sheet title={waits ? '排候补' : '报名'} onClose={onClose}>
      <Text className="sign-up-what">{`${title}，${from && until ? whenWords(from, until, now) : ''}`}</Text>
      <Clashes clashes={clashes} now={now} />
      {most > 0 && (
        <FieldFrame label="几个人来">
          <Chips options={guestOptions(most)} chosen={String(guests)} onChoose={(value) => setGuests(Number(value))} />
        </FieldFrame>
      )}
      {questions.map((question) => (
        <Asked
          key={question.questionId}
          question={question}
          answer={answers[question.questionId] ?? ''}
          onAnswer={(answer) => setAnswers({ ...answers, [question.questionId]: answer })}
        />
      ))}
      {waits && <Note>现在没有足够的名额：会排在候补里，空出来按先后顺序留给你，到时要确认。</Note>}
      {lacking && <Note look="wrong">{lacking}</Note>}
      <WhyNot acting={signing} words={words.signUp} />
      <Button pending={signing.pending} waiting="正在提交…" onPress={() => void submit()}>
        {waits ? '排候补' : '确定报名'}
      </Button>
    </Sheet>
  )
}

interface AskedProps {
  question: Question
  answer: string
  onAnswer: (answer: string) => void
}

const Asked = ({ question: { ask, choices, required }, answer, onAnswer }: AskedProps) => {
  const label = required ? ask : `${ask}（可不填）`
  if (choices.length === 0) return <TextField label={label} value={answer} onChange={onAnswer} max={100} />
  return (
    <FieldFrame label={label}>
      <Chips
        options={choices.map((value) => ({ value, words: value }))}
        chosen={answer}
        onChoose={(value) => onAnswer(value === answer && !required ? '' : value)}
      />
    </FieldFrame>
  )
}
