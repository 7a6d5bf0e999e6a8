import { MAX_QUESTIONS } from '../../../../core/activities/entry'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { TextField } from '../../../components/text-field'
import { newId } from '../../../platform/new-id'
import type { QuestionForm } from './activity-form'
import type { PartProps } from './post-form'

/** What everybody is asked who signs up. */
export const PartQuestions = ({ form: { questions }, change }: PartProps) => {
  const edit = (index: number, part: Partial<QuestionForm>) =>
    change({ questions: questions.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  return (
    <>
      {questions.map(({ questionId, ask, choices, required }, index) => (
        <Card key={questionId}>
          <TextField
            label={`问题 ${index + 1}`}
            value={ask}
            onChange={(words) => edit(index, { ask: words })}
            placeholder="如：你能提供什么？"
            max={60}
          />
          <TextField
            label={`问题 ${index + 1} 的选项（一行一个；不填就是自己写）`}
            value={choices}
            onChange={(words) => edit(index, { choices: words })}
            lines={2}
          />
          <CheckRow words="必须回答" checked={required} onChange={(on) => edit(index, { required: on })} />
          <Button
            kind="quiet"
            small
            label={`去掉问题 ${index + 1}`}
            onPress={() => change({ questions: questions.filter((_, at) => at !== index) })}
          >
            去掉这个问题
          </Button>
        </Card>
      ))}
      {questions.length < MAX_QUESTIONS && (
        <Button
          kind="soft"
          onPress={() =>
            change({ questions: [...questions, { questionId: newId(), ask: '', choices: '', required: false }] })
          }
        >
          {`加一个问题（最多 ${MAX_QUESTIONS} 个）`}
        </Button>
      )}
    </>
  )
}
