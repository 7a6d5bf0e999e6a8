import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { MOST_TOGETHER, type Attendee } from '../../../../core/activities/attendance'
import { activities } from '../../../../core/activities/contract'
import { saysFar } from '../../../../core/activities/presence'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { CheckBox } from '../../../components/check-row'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import { confirm as askFirst, toast } from '../../../platform/dialog'
import { newId } from '../../../platform/new-id'
import { AttendeeWords, attendeeFacts } from './attendee-row'
import { words } from './words'
import './attendee-row.scss'

interface ScannedProps {
  activityId: string
  /** Of everybody, or of a page that begins with those who wait. */
  people: readonly Attendee[]
  counts: OutputOf<typeof activities.attendance>['counts']
  countsHours: boolean
  /** Whose tick is turned from what it is at first: it stays so while the list is closed, and read again. */
  turning: ReturnType<typeof useTurned>
  onConfirmed: () => void
  /** Where one of them can be put right. */
  onCorrect?: (one: Attendee) => void
}

/** What those read who scanned and were not seen. */
const NOT_SEEN = '扫了码，现场没有见到'

/** Whoever says that they are far away, or when it was that they scanned, is looked at before they are ticked. */
const isDoubtful = ({ metres, how }: Attendee): boolean => saysFar(metres) || how === 'late'

export const useTurned = () => useState<ReadonlySet<string>>(new Set())

const partyOf = (people: readonly Attendee[]): number => people.reduce((sum, { guests }) => sum + 1 + guests, 0)

/**
 * Who scanned the code, for an organiser to look up from: whoever is there is confirmed, all with one tap. A code can be
 * sent on, and a count of heads shows it.
 */
export const Scanned = ({ activityId, people, counts, countsHours, turning, onConfirmed, onCorrect }: ScannedProps) => {
  const confirming = useAction(activities.confirmScans)
  const dismissing = useAction(activities.takeBack)
  const [turned, setTurned] = turning
  const waiting = people.filter(({ state }) => state === 'held').slice(0, MOST_TOGETHER)
  if (waiting.length === 0) return <Note>现在没有人等确认。</Note>

  const isTicked = (one: Attendee): boolean => turned.has(one.memberId) === isDoubtful(one)
  const ticked = waiting.filter(isTicked)
  const heads = counts.heads + partyOf(ticked)
  const others = waiting.filter((one) => !isTicked(one))
  const turn = ({ memberId }: Attendee) =>
    setTurned((before) => {
      const after = new Set(before)
      if (!after.delete(memberId)) after.add(memberId)
      return after
    })
  const confirm = async () => {
    const done = await confirming.run({ activityId, memberIds: ticked.map(({ memberId }) => memberId) })
    if (!done) return
    toast(`已确认 ${done.confirmed} 人`)
    onConfirmed()
  }
  const dismiss = async () => {
    const content = `${others.map(({ name }) => name).join('、')}：记为未到，本人看得到原因“${NOT_SEEN}”。`
    if (!(await askFirst({ title: `这 ${others.length} 人不在场？`, content, yes: '不在场' }))) return
    for (const { memberId } of others)
      if (!(await dismissing.run({ activityId, memberId, deedId: newId(), reason: NOT_SEEN }))) return
    onConfirmed()
  }
  return (
    <>
      <Note>
        {`码可能转给了不在场的人，确认后才算签到。确认这些，连同带来的一共 ${heads} 人：和现场人数对一对。${
          countsHours ? '时长从扫码时算起，早到的从开始时算；后来才到的请让他出示通行码。' : ''
        }`}
      </Note>
      <Card flush>
        {waiting.map((one) => (
          <View key={one.memberId} className="attendee">
            <Press className="attendee-tick" checked={isTicked(one)} onPress={() => turn(one)}>
              <CheckBox checked={isTicked(one)} />
              <AttendeeWords name={one.name} facts={attendeeFacts(one, false)} />
            </Press>
            {onCorrect && (
              <Button kind="quiet" small label={`更正${one.name}`} onPress={() => onCorrect(one)}>
                更正
              </Button>
            )}
          </View>
        ))}
      </Card>
      <WhyNot acting={confirming} words={words.confirmScans} />
      <WhyNot acting={dismissing} words={words.takeBack} />
      <View className="attendance-deed">
        <Button pending={confirming.pending} disabled={ticked.length === 0} onPress={() => void confirm()}>
          {`确认在场（${ticked.length} 人）`}
        </Button>
        {others.length > 0 && (
          <Button kind="quiet" pending={dismissing.pending} onPress={() => void dismiss()}>
            {`没勾选的 ${others.length} 人不在场`}
          </Button>
        )}
        {counts.held > waiting.length && <Note>{`还有 ${counts.held - waiting.length} 人，确认这些之后接着看。`}</Note>}
      </View>
    </>
  )
}
