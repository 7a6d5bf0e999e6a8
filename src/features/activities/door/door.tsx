import { Text, View } from '@tarojs/components'
import { activities } from '../../../../core/activities/contract'
import { hasBegun, isTooLateToLeave, opensAt } from '../../../../core/activities/door-time'
import { readingFaultWords } from '../../../app/fault-words'
import { MembersOnly } from '../../../app/members-only'
import { spokenMoment } from '../../../app/spoken-time'
import { useShownAgain } from '../../../app/use-shown-again'
import { whyMissing } from '../../../app/why-missing'
import { Button } from '../../../components/button'
import { Empty } from '../../../components/empty'
import { Failed } from '../../../components/failed'
import { Note } from '../../../components/note'
import { Skeleton } from '../../../components/skeleton'
import { back, open } from '../../../platform/navigate'
import { DoorPanel } from './door-panel'
import { PassScans } from './pass-scans'
import { RenewDoor } from './renew-door'
import { ScannedAtDoor } from './scanned-at-door'
import { useCard, type Kept } from './use-card'
import { useLooking } from './use-looking'
import { usePassScans } from './use-pass-scans'
import { words } from './words'

type DoorCard = Kept<typeof activities.doorKey>

/** The organiser’s screen at the door. */
export const Door = ({ activityId }: { activityId: string }) => {
  const { card, refusal, fault, load } = useCard(activities.doorKey, activityId)
  const scans = usePassScans(activityId, card, load)
  useShownAgain(() => void load())
  useLooking(card !== null, load)

  const why = whyMissing({ refusal, fault }, 'NO_SUCH_ACTIVITY')
  if (why) return <Empty title="打不开签到屏" hint={words.doorKey[why]} action={{ words: '返回', onPress: back }} />
  if (!card && fault?.code === 'OFFLINE') return <NotKept onRetry={() => void load()} />
  if (!card && fault) return <Failed words={readingFaultWords(fault)} onRetry={() => void load()} />
  if (!card)
    return (
      <MembersOnly>
        <Skeleton shape="card" />
      </MembersOnly>
    )
  const now = new Date(Date.now() + card.offsetMs)
  const [from, until] = [new Date(card.from), new Date(card.until)]
  const isOver = now > until
  const isTooLate = isTooLateToLeave({ from, until }, now)
  // No pass is of use any more; what was scanned before may wait still.
  const isShut = card.countsHours ? isTooLate : isOver
  return (
    <>
      <Text className="door-title">{card.title}</Text>
      <DoorTime door={card} {...{ isOver, isTooLate, now }} />
      {!isOver && <DoorPanel activityId={activityId} door={card} />}
      <View className="door-line door-count">
        <View className="door-figures">
          <Text className="door-in">{`已到 ${card.counts.in}`}</Text>
          <Text className="door-note">{`应到 ${card.counts.expected}`}</Text>
        </View>
        <Button kind="soft" small onPress={() => open('attendance', { id: activityId })}>
          名单
        </Button>
      </View>
      <ScannedAtDoor activityId={activityId} counts={card.counts} onConfirmed={() => void load()} />
      {fault && (
        <Note>现在没有网络，人数是上次联网时的。码照常更换、照常能扫，联网后再确认；记下的通行码联网后自动提交。</Note>
      )}
      {(!isShut || scans.waiting > 0 || scans.settled.length > 0) && (
        <PassScans
          key={String(isOver)}
          {...{ activityId, scans, isOver }}
          leaves={card.countsHours && hasBegun({ from }, now)}
          onAdmitted={() => void load()}
        />
      )}
      <RenewDoor activityId={activityId} onRenewed={() => void load()} />
    </>
  )
}

const NotKept = ({ onRetry }: { onRetry: () => void }) => (
  <Empty
    title="这部手机还没有联网打开过这场活动的签到屏"
    hint="联网打开一次，之后没有网络也能用。"
    action={{ words: '重试', onPress: onRetry }}
  />
)

/** What a code is good for now. */
const DoorTime = ({
  door,
  isOver,
  isTooLate,
  now,
}: {
  door: DoorCard
  isOver: boolean
  isTooLate: boolean
  now: Date
}) => {
  if (now < opensAt(new Date(door.from)))
    return <Note>{`${spokenMoment(opensAt(new Date(door.from)).toISOString(), now)} 起可以签到。`}</Note>
  if (!isOver) return null
  const leaving = door.countsHours ? (isTooLate ? '，签退请到名单里办' : '，一小时内还可以扫码签退') : ''
  return <Note>{`活动已经结束，不能再签到${leaving}。扫过码的照样可以确认。`}</Note>
}
