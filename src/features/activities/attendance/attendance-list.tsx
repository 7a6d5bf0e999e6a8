import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import type { Attendee } from '../../../../core/activities/attendance'
import { activities } from '../../../../core/activities/contract'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { AttendeeRow } from './attendee-row'
import { CorrectSheet } from './correct-sheet'
import { words } from './words'
import './attendee-row.scss'

interface ListProps {
  activityId: string
  people: readonly Attendee[]
  countsHours: boolean
  onChanged: () => void
}

const groups = [
  { title: '待确认', states: ['held'] },
  { title: '已到', states: ['in', 'out'] },
  { title: '未到', states: ['none', 'absent'] },
] as const

/** Everybody by where they stand; a name leads to what can be put right. */
export const AttendanceList = ({ activityId, people, countsHours, onChanged }: ListProps) => {
  const [chosen, setChosen] = useState<Attendee | null>(null)
  const done = () => {
    setChosen(null)
    onChanged()
  }
  return (
    <>
      {groups.map(({ title, states }) => {
        const those = people.filter(({ state }) => (states as readonly string[]).includes(state))
        if (those.length === 0) return null
        return (
          <Section key={title} title={title}>
            {title === '待确认' && <Confirm {...{ activityId, those }} onDone={done} />}
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
        <CorrectSheet {...{ activityId, countsHours }} one={chosen} onClose={() => setChosen(null)} onDone={done} />
      )}
    </>
  )
}

interface ConfirmProps {
  activityId: string
  those: readonly Attendee[]
  onDone: () => void
}

/** As many as one call takes. */
const AT_ONCE = 200

/** One tap for all that wait: they scanned while there was no network, and nobody else can say whether they were there. */
const Confirm = ({ activityId, those, onDone }: ConfirmProps) => {
  const confirming = useAction(activities.confirmScans)
  const confirm = async () => {
    const memberIds = those.slice(0, AT_ONCE).map(({ memberId }) => memberId)
    const done: OutputOf<typeof activities.confirmScans> | null = await confirming.run({ activityId, memberIds })
    if (done) onDone()
  }
  return (
    <>
      <Note>他们扫码时没有网络，之后才送到。在场的请确认，按扫码的时间计入；不在场的点名字更正。</Note>
      <WhyNot acting={confirming} words={words.confirmScans} />
      <View className="attendance-confirm">
        <Button kind="soft" pending={confirming.pending} onPress={() => void confirm()}>
          {those.length === 1 ? '确认这一位' : `全部确认（${Math.min(those.length, AT_ONCE)} 位）`}
        </Button>
      </View>
    </>
  )
}
