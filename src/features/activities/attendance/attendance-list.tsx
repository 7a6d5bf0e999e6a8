import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import type { Attendee } from '../../../../core/activities/attendance'
import type { activities } from '../../../../core/activities/contract'
import { Card } from '../../../components/card'
import { Section } from '../../../components/section'
import { AttendeeRow } from './attendee-row'
import { CheckOutAll } from './check-out-all'
import { CorrectSheet } from './correct-sheet'
import { Scanned, useTurned } from './scanned'

interface ListProps {
  activityId: string
  /** What stands above the list. */
  head: OutputOf<typeof activities.attendance>
  people: readonly Attendee[]
  onChanged: () => void
}

const groups = [
  { title: '已到', states: ['in', 'out'] },
  { title: '未到', states: ['none', 'absent'] },
] as const

/** Everybody by where they stand; a name leads to what can be put right. */
export const AttendanceList = ({ activityId, head, people, onChanged }: ListProps) => {
  const turning = useTurned()
  const [chosen, setChosen] = useState<Attendee | null>(null)
  const { counts, countsHours } = head
  const done = () => {
    setChosen(null)
    onChanged()
  }
  return (
    <>
      {counts.held > 0 && (
        <Section title="待确认">
          <Scanned
            {...{ activityId, people, counts, countsHours, turning }}
            onConfirmed={onChanged}
            onCorrect={setChosen}
          />
        </Section>
      )}
      {groups.map(({ title, states }) => {
        const those = people.filter(({ state }) => (states as readonly string[]).includes(state))
        if (those.length === 0) return null
        return (
          <Section key={title} title={title}>
            {title === '已到' && countsHours && (
              <CheckOutAll
                {...{ activityId, people: those }}
                staying={counts.staying}
                from={head.from}
                until={head.until}
                onDone={onChanged}
              />
            )}
            <Card flush>
              <View>
                {those.map((one) => (
                  <AttendeeRow key={one.memberId} {...{ one, countsHours }} onPress={() => setChosen(one)} />
                ))}
              </View>
            </Card>
          </Section>
        )
      })}
      {chosen && (
        <CorrectSheet
          {...{ activityId }}
          hasHours={countsHours && new Date() >= new Date(head.from)}
          one={chosen}
          onClose={() => setChosen(null)}
          onDone={done}
        />
      )}
    </>
  )
}
