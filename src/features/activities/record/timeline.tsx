import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { kindNames } from '../../../../core/activities/kind-names'
import type { Held } from '../../../../core/activities/record'
import { inShanghai } from '../../../../core/time'
import { dotted } from '../../../app/dotted'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Press } from '../../../components/press'
import { Section } from '../../../components/section'
import { open } from '../../../platform/navigate'
import { weekdayWords } from '../when-words'
import './timeline.scss'

/** A phone draws so many at once with ease. */
const AT_ONCE = 30

const byMonth = (activities: readonly Held[]): { month: number; held: Held[] }[] => {
  const months: { month: number; held: Held[] }[] = []
  for (const each of activities) {
    const month = inShanghai(each.from).month() + 1
    const last = months[months.length - 1]
    if (last?.month === month) last.held.push(each)
    else months.push({ month, held: [each] })
  }
  return months
}

/** What a branch held in a year, latest first, month by month. */
export const Timeline = ({ activities }: { activities: readonly Held[] }) => {
  const [shown, setShown] = useState(AT_ONCE)
  const rest = activities.length - shown
  return (
    <>
      {byMonth(activities.slice(0, shown)).map(({ month, held }) => (
        <Section key={month} title={`${month} 月`}>
          <Card flush>
            {held.map((each) => (
              <TimelineRow key={each.activityId} held={each} />
            ))}
          </Card>
        </Section>
      ))}
      {rest > 0 && (
        <Button kind="quiet" onPress={() => setShown(shown + AT_ONCE)}>
          {`更早的还有 ${rest} 场`}
        </Button>
      )}
    </>
  )
}

const TimelineRow = ({ held }: { held: Held }) => {
  const { activityId, kind, title, from, joint, people, came } = held
  const at = inShanghai(from)
  const numbers = [people > 0 && `${people} 人报名`, came > 0 ? `${came} 人到场` : '没有到场记录']
  const notes = dotted([kindNames[kind], ...numbers, joint && '合办'])
  return (
    <Press
      className="timeline-row"
      label={`${at.month() + 1} 月 ${at.date()} 日，${title}，${notes}`}
      onPress={() => open('activity', { id: activityId })}
    >
      <View className="held-date">
        <Text className="held-day">{String(at.date())}</Text>
        <Text className="held-weekday">{weekdayWords(from)}</Text>
      </View>
      <View className="held-words">
        <Text className="held-title">{title}</Text>
        <Text className="held-note">{notes}</Text>
      </View>
    </Press>
  )
}
