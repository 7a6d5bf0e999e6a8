import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Activity } from '../../../../core/activities/activity'
import { opensAt } from '../../../../core/activities/door-time'
import { isGone } from '../../../../core/activities/life'
import { holdsSeat } from '../../../../core/activities/presence'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { useReading } from '../../../app/use-reading'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { confirm, toast } from '../../../platform/dialog'
import { momentWords, whenWords } from '../when-words'
import { SignUpSheet } from './sign-up-sheet'
import { words } from './words'
import './my-seat.scss'

interface SeatProps {
  activity: Activity
  now: Date
  onChanged: () => void
}

const standingOf = ({ mySignUp }: Activity) => (mySignUp && !isGone(mySignUp.state) ? mySignUp : null)

/** How one stands to an activity, and what to do about that now. */
export const MySeat = (props: SeatProps) => {
  const { state, mySignUp, closed } = props.activity
  const mine = standingOf(props.activity)
  if (state === 'draft' || state === 'cancelled') return null
  if (mine) return <Standing {...props} mine={mine} />
  return mySignUp?.state === 'lapsed' && closed === null ? (
    <Note>留给你的名额没有按时确认，已经给了后面的人。还想参加可以重新报名。</Note>
  ) : null
}

/** The way to sign up, for whoever has not. */
export const SignUpBar = ({ activity, now, onChanged }: SeatProps) => {
  const { state, closed, clashes } = activity
  const [asking, setAsking] = useState(false)
  if (state === 'draft' || state === 'cancelled' || standingOf(activity)) return null
  const full = activity.seats !== null && activity.taken >= activity.seats
  return (
    <>
      {closed === null && <Clashes clashes={clashes} now={now} />}
      <BottomBar>
        <Button disabled={closed !== null} onPress={() => setAsking(true)}>
          {closed === null ? (full || activity.waiting > 0 ? '排候补' : '报名') : closedWords(activity, now)}
        </Button>
      </BottomBar>
      {asking && (
        <SignUpSheet
          activity={activity}
          now={now}
          onClose={() => setAsking(false)}
          onSignedUp={(came) => {
            setAsking(false)
            toast(came === 'waiting' ? '已排上候补' : '报名成功')
            onChanged()
          }}
        />
      )}
    </>
  )
}

const isOver = ({ state, until }: Activity, now: Date): boolean =>
  state === 'finished' || (until !== null && Date.parse(until) <= now.getTime())

const closedWords = (activity: Activity, now: Date): string => (isOver(activity, now) ? '活动已结束' : '报名已截止')

export const Clashes = ({ clashes, now }: { clashes: Activity['clashes']; now: Date }) => (
  <>
    {clashes.map(({ activityId, title, from, until }) => (
      <Note key={activityId} look="wrong">{`时间撞上了：你已报名“${title}”（${whenWords(from, until, now)}）。`}</Note>
    ))}
  </>
)

const withGuests = (guests: number): string => (guests > 0 ? `，带 ${guests} 人` : '')

const Standing = ({ activity, mine, now, onChanged }: SeatProps & { mine: NonNullable<Activity['mySignUp']> }) => {
  const { activityId, from, state } = activity
  const taking = useAction(activities.takeSeat)
  const leaving = useAction(activities.giveUp)
  const ahead = state === 'published' && from !== null && Date.parse(from) > now.getTime()
  // Who was let in at the door, which opens before the beginning, cannot give the seat up any more.
  const mayBeIn = ahead && mine.state === 'in' && now >= opensAt(new Date(from))
  const passing = useReading(activities.pass, mayBeIn ? { activityId } : null)
  const hasCome = passing.data !== null && holdsSeat(passing.data.state)
  const leave = mine.state === 'waiting' ? '退出候补' : '取消报名'

  const take = async () => {
    if (await taking.run({ activityId })) toast('名额是你的了')
    onChanged()
  }
  const giveUp = async () => {
    const content = mine.state === 'waiting' ? '再排要从队尾开始。' : '名额会给候补的人。满员后再报要排队。'
    if (!(await confirm({ title: `${leave}？`, content, yes: leave }))) return
    if (await leaving.run({ activityId })) toast('已取消')
    onChanged()
  }
  return (
    <Card>
      <Text className="my-seat-words">
        {isOver(activity, now) ? pastWords(mine) : standingWords(mine, activity, now)}
      </Text>
      {taking.refusal && <Note look="wrong">{words.takeSeat[taking.refusal]}</Note>}
      {leaving.refusal && <Note look="wrong">{words.giveUp[leaving.refusal]}</Note>}
      {(taking.fault ?? leaving.fault) && <Note look="wrong">{faultWords((taking.fault ?? leaving.fault)!)}</Note>}
      {ahead && !hasCome && (
        <View className="my-seat-deeds">
          {mine.state === 'offered' && (
            <Button small pending={taking.pending} onPress={() => void take()}>
              确认参加
            </Button>
          )}
          <Button kind="quiet" small pending={leaving.pending} onPress={() => void giveUp()}>
            {mine.state === 'offered' ? '不要这个名额' : leave}
          </Button>
        </View>
      )}
    </Card>
  )
}

const standingWords = (
  { state, guests, before, offeredUntil }: NonNullable<Activity['mySignUp']>,
  { seats }: Activity,
  now: Date,
): string => {
  const party = withGuests(guests)
  if (state === 'offered') return `有名额了${party}！请在 ${momentWords(offeredUntil!, now)} 前确认，过时给后面的人。`
  if (state === 'in') return `你已报名${party}。`
  if (seats !== null && 1 + guests > seats)
    return `候补中${party}，但总共只有 ${seats} 个名额，坐不下你们。可以退出候补，少带几位再报。`
  return before === 0 ? `你排在候补第一位${party}，有名额就留给你。` : `候补中${party}，前面还有 ${before} 组。`
}

/** Of one that is over: who waited for a seat waits no more. */
const pastWords = ({ state, guests }: NonNullable<Activity['mySignUp']>): string =>
  state === 'in' ? `你报过名${withGuests(guests)}。` : '你排过候补，没有等到名额。'
