import { Text } from '@tarojs/components'
import { useState } from 'react'
import { MAX_SUMMARY } from '../../../../core/activities/afterwards'
import { activities } from '../../../../core/activities/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { words } from './words'
import './outcome.scss'

interface SummaryProps {
  activityId: string
  summary: string
  organises: boolean
  onChanged: () => void
}

/** What it was like, as its organisers wrote it down. */
export const Summary = ({ activityId, summary, organises, onChanged }: SummaryProps) => {
  const [writing, setWriting] = useState<string | null>(null)
  const saving = useAction(activities.saveSummary)
  const save = async () => {
    if (!(await saving.run({ activityId, summary: writing! }))) return
    setWriting(null)
    onChanged()
  }
  if (!summary && !organises) return null
  const more = { words: summary ? '修改' : '写小结', onPress: () => setWriting(summary) }
  return (
    <Section title="小结" more={organises && writing === null ? more : undefined}>
      <Card>
        {writing === null ? (
          <Text className="outcome-summary">
            {summary || '还没有写。写下做了什么、有什么收获，参加的同志都能看到。'}
          </Text>
        ) : (
          <>
            <TextField label="小结" value={writing} onChange={setWriting} max={MAX_SUMMARY} lines={8} />
            <WhyNot acting={saving} words={words.saveSummary} />
            <Button pending={saving.pending} waiting="正在保存…" onPress={() => void save()}>
              保存
            </Button>
            <Button kind="quiet" onPress={() => setWriting(null)}>
              不改了
            </Button>
          </>
        )}
      </Card>
    </Section>
  )
}
