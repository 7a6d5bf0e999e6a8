import { Text } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { isThere } from '../../../../core/activities/presence'
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
import { heldWords, words } from './words'

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
    return <AtDoor key={card.memberId} {...{ activityId, code }} pass={card} isKnown={isFresh || fault !== null} />
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
}

const AtDoor = ({ activityId, code, pass, isKnown }: AtDoorProps) => {
  const { state, standing, said, pending, isDone, send, tells, setTells } = useCheckIn(activityId, pass)
  const [typed, setTyped] = useState('')
  const [foreign, setForeign] = useState(false)
  const deed = pass.countsHours && state === 'in' ? '签退' : '签到'

  // The code of the link is used once, when the page opens. Whoever is in already is not checked out by it: it stands
  // there, for them to say so.
  const used = useRef(false)
  useEffect(() => {
    if (used.current || !isKnown || !code || !DIGITS.test(code)) return
    used.current = true
    if (isThere(pass.state)) setTyped((before) => before || code)
    else void send(code)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [code, isKnown])

  const scan = async () => {
    const text = await scanCode?.()
    if (!text) return
    const read = readDoor(text)
    setForeign(read?.activityId !== activityId)
    if (read?.activityId === activityId) void send(read.code)
  }
  const digits = typed.replace(/\s/g, '')
  // The button turns into the one to check out: what was taken is not there to be sent again.
  const sendTyped = async () => {
    if (await send(digits)) setTyped('')
  }
  return (
    <>
      <StandingCard {...{ pass, state, standing }} />
      <LateNotes activityId={activityId} memberId={pass.memberId} />
      {state === 'held' && pass.held && <Note>{heldWords(pass.held.since, pass.held.by, new Date())}</Note>}
      {!isDone && pass.onlyPasses && <Note>{words.checkIn.ONLY_PASSES}</Note>}
      {!isDone && !pass.onlyPasses && (
        <Card>
          {scanCode && (
            <Button pending={pending} onPress={() => void scan()}>
              {`扫码${deed}`}
            </Button>
          )}
          {foreign && <Note look="wrong">这不是这场活动的签到码，请扫组织者屏幕上的码。</Note>}
          {said && <Note look="wrong">{said}</Note>}
          <TextField label={`${deed}码（组织者屏幕上的六位数字）`} value={typed} onChange={setTyped} code />
          <Button
            kind={scanCode ? 'soft' : 'primary'}
            pending={pending}
            disabled={!DIGITS.test(digits)}
            onPress={() => void sendTyped()}
          >
            {deed}
          </Button>
          {state === 'none' && (
            <CheckRow
              words="顺便告诉组织者我离会场大约多远（只算距离，不保存位置）"
              checked={tells}
              onChange={setTells}
            />
          )}
        </Card>
      )}
      {isDone ? (
        <Button kind="soft" onPress={() => open('activityRecord', { id: activityId })}>
          看活动记录
        </Button>
      ) : (
        <>
          <Section title="我的通行码" note="没有网络也能用">
            <MyPass activityId={activityId} pass={pass} />
          </Section>
          <Text className="door-note">
            码每 30 秒换一次。请不要转发：组织者会对照名单核对，不在场的签到会被撤销，得的积分也一并扣回。
          </Text>
        </>
      )}
    </>
  )
}
