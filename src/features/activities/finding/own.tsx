import { useMember } from '../../../app/session'
import { Section } from '../../../components/section'
import { ActivityList, useActivities } from './activity-list'

interface OwnProps {
  now: Date
  onFind: () => void
}

/** What the member has signed up for: what is to come, and under it, once that is all there, what is over. */
export const OwnActivities = ({ now, onFind }: OwnProps) => {
  const member = useMember()
  const coming = useActivities(member ? { whose: 'mine' } : null)
  const isWhole = coming.items !== null && coming.next === null
  const past = useActivities(isWhole ? { whose: 'mine', past: true } : null)
  return (
    <>
      <ActivityList
        pages={coming}
        now={now}
        empty={{
          title: '没有报名要参加的活动',
          hint: '报了名的活动会在这里，开始前会提醒你。',
          action: { words: '看看有什么活动', onPress: onFind },
        }}
      />
      {past.items && past.items.length > 0 && (
        <Section title="参加过、报过名的">
          <ActivityList pages={past} now={now} empty={{ title: '' }} />
        </Section>
      )}
    </>
  )
}
