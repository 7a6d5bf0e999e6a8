import { Text } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { holdsSeat, isThere } from '../../../../core/activities/presence'
import { MembersOnly } from '../../../app/members-only'
import { readingFaultWords } from '../../../app/fault-words'
import { whyMissing } from '../../../app/why-missing'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { Empty } from '../../../components/empty'
import { Failed } from '../../../components/failed'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { TextField } from '../../../components/text-field'
import { back, open } from '../../../platform/navigate'
import { scanCode } from '../../../platform/scan-code'
import { LateNotes } from './late-notes'
import { settleLateScans } from './late-scans'
import { MyPass } from './my-pass'
import { readDoor } from './pass-text'
import { StandingCard } from './standing-card'
import { useCard, type Kept } from './use-card'
import { useCheckIn } from './use-check-in'
import { useLooking } from './use-looking'
import { heldWords, shutWords, words } from './words'

interface CheckInProps {
  activityId: string
  /** Of the link that was scanned. */
  code?: string | undefined
}

/** A member at the door: by the link they scanned, by scanning here, by typing; or by showing their pass. */
export const CheckIn = ({ activityId, code }: CheckInProps) => {
  const { card, isFresh, refusal, fault, load } = useCard(activities.pass, activityId, settleLateScans)
  const why = whyMissing({ refusal, fault }, 'NO_SUCH_ACTIVITY')
  if (why) return <Empty title="不能签到" hint={words.pass[why]} action={{ words: '返回', onPress: back }} />
  if (card)
    return (
      <AtDoor
        key={card.memberId}
        {...{ activityId, code }}
        pass={card}
        isKnown={isFresh || fault !== null}
        onLook={load}
      />
    )
  if (fault && fault.code !== 'SIGN_IN') return <Failed words={readingFaultWords(fault)} onRetry={() => void load()} />
  return (
    <MembersOnly>
      <Skeleton shape="card" />
    </MembersOnly>
  )
}

const DIGITS = /^\d{6}$/

interface AtDoorProps extends CheckInProps {
  pass: Kept<typeof activities.pass>
  /** Whether it says how they stand, as far as that can be known now. */
  isKnown: boolean
  /** Look again how they stand. */
  onLook: () => unknown
}

const AtDoor = ({ activityId, code, pass, isKnown, onLook }: AtDoorProps) => {
  const { stands, said, pending, tells, setTells, checkIn } = useCheckIn(activityId, pass, onLook)
  const { state } = stands
  const [typed, setTyped] = useState('')
  const [foreign, setForeign] = useState(false)

  // The code of the link is used once, when the page opens.
  const used = useRef(false)
  useEffect(() => {
    if (used.current || !isKnown || !code || !DIGITS.test(code)) return
    used.current = true
    if (!holdsSeat(pass.state)) void checkIn(code)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [code, isKnown])

  const scan = async () => {
    const text = await scanCode?.()
    if (!text) return
    const read = readDoor(text)
    setForeign(read?.activityId !== activityId)
    if (read?.activityId === activityId) void checkIn(read.code)
  }
  const digits = typed.replace(/\s/g, '')
  const checkTyped = async () => {
    if (await checkIn(digits)) setTyped('')
  }
  const now = new Date(Date.now() + pass.offsetMs)
  const isOver = now > new Date(pass.until)
  const shut = shutWords({ ...pass, ...stands }, now)
  // An organiser scans their pass as they come, or as they leave.
  const showsPass = isThere(state) ? state === 'in' && pass.countsHours && !shut : state !== 'absent' && !isOver
  useLooking(showsPass || state === 'held', onLook, true)
  return (
    <>
      <StandingCard {...{ pass, stands }} />
      <LateNotes activityId={activityId} memberId={pass.memberId} />
      {state === 'held' && pass.held && <Note>{heldWords(pass.held, pass.countsHours, isOver, now)}</Note>}
      {shut && state !== 'held' && <Note>{shut}</Note>}
      {!shut && !holdsSeat(state) && (
        <Card>
          {scanCode && (
            <Button pending={pending} onPress={() => void scan()}>
              扫码签到
            </Button>
          )}
          {foreign && <Note look="wrong">这不是这场活动的签到码，请扫组织者屏幕上的码。</Note>}
          {said && <Note look="wrong">{said}</Note>}
          <TextField label="签到码（组织者屏幕上的六位数字）" value={typed} onChange={setTyped} code />
          <Button
            kind={scanCode ? 'soft' : 'primary'}
            pending={pending}
            disabled={!DIGITS.test(digits)}
            onPress={() => void checkTyped()}
          >
            签到
          </Button>
          <CheckRow
            words="顺便告诉组织者我离会场大约多远（只算距离，不保存位置）"
            checked={tells}
            onChange={setTells}
          />
        </Card>
      )}
      {showsPass ? (
        <>
          <Section title="我的通行码" note="没有网络也能用">
            <MyPass activityId={activityId} pass={pass} />
          </Section>
          <Text className="door-note">
            {isThere(state)
              ? '这场活动记时长：先走的话，请组织者扫你的通行码签退；散场时由组织者一起签退。'
              : '扫码之后，组织者在现场确认了才算签到；扫你的通行码，当场就算。把码转给别人没有用。'}
          </Text>
        </>
      ) : (
        <Button kind="soft" onPress={() => open('activityRecord', { id: activityId })}>
          看活动记录
        </Button>
      )}
    </>
  )
}
