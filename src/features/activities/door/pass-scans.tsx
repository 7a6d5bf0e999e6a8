import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SettledScan } from '../../../../core/activities/door'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { TextField } from '../../../components/text-field'
import { scanCode } from '../../../platform/scan-code'
import { Admit } from '../attendance/admit'
import type { usePassScans } from './use-pass-scans'
import { outcomeWords } from './words'

interface PassScansProps {
  activityId: string
  scans: ReturnType<typeof usePassScans>
  /** Whether people are checked out by now, too. */
  leaves: boolean
  /** People only leave then. */
  isOver: boolean
  onAdmitted: () => void
}

const directions = [
  { value: 'in', words: '签到' },
  { value: 'out', words: '签退' },
] as const

/** Members’ passes: read by the camera, or typed where there is none; and what became of the last ones. */
export const PassScans = ({ activityId, scans, leaves, isOver, onAdmitted }: PassScansProps) => {
  const [typed, setTyped] = useState('')
  const [direction, setDirection] = useState<'in' | 'out'>(leaves && isOver ? 'out' : 'in')
  const leaving = direction === 'out'
  const scan = async () => {
    const text = await scanCode?.()
    if (text) scans.scanned(text, leaving)
  }
  const type = () => {
    if (scans.typed(typed, leaving)) setTyped('')
  }
  return (
    <Card>
      {leaves && <Chips options={directions} chosen={direction} onChoose={setDirection} />}
      {scanCode && <Button onPress={() => void scan()}>扫对方的通行码</Button>}
      <TextField
        label={scanCode ? '扫不出来时，输入通行码下面的数字' : '输入对方通行码下面的数字'}
        value={typed}
        onChange={setTyped}
        placeholder="如 37-482913"
      />
      {scans.said && <Note look="wrong">{scans.said}</Note>}
      {scans.waiting > 0 && <Note>{`${scans.waiting} 个通行码等待提交，联网后自动提交，时间按扫码或输入时算。`}</Note>}
      <Button kind="soft" disabled={!typed.trim()} onPress={type}>
        {leaving ? '记签退' : '记签到'}
      </Button>
      {scans.settled.map((each) => (
        <Outcome key={each.scanId} {...{ activityId, each, onAdmitted }} onDone={() => scans.forget(each.scanId)} />
      ))}
    </Card>
  )
}

interface OutcomeProps {
  activityId: string
  each: SettledScan
  onAdmitted: () => void
  onDone: () => void
}

const Outcome = ({ activityId, each, onAdmitted, onDone }: OutcomeProps) => {
  const { name, outcome, memberId } = each
  return (
    <View className="door-line" ariaLive="polite">
      <Text>{[name, outcomeWords[outcome]].filter(Boolean).join('：')}</Text>
      {outcome === 'not_signed_up' && memberId && (
        <Admit
          {...{ activityId, memberId }}
          onAdmitted={() => {
            onDone()
            onAdmitted()
          }}
        />
      )}
    </View>
  )
}
