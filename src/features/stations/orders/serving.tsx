import { View } from '@tarojs/components'
import { useState } from 'react'
import { isOpen, ORDER_AHEAD_DAYS } from '../../../../core/stations/order-life'
import type { Order } from '../../../../core/stations/orders'
import { dayOf } from '../../../../core/time'
import { dayWords } from '../../../app/spoken-time'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { words } from './words'
import { daysAhead, timesOf } from '../days'
import { useMove } from './use-move'
import './serving.scss'

interface ServingProps {
  order: Order
  now: Date
  onMoved: () => void
}

/** What the station does with an order: give it a time, say that it is done, or why it cannot be. */
export const Serving = ({ order, now, onMoved }: ServingProps) => {
  const { take, pending, wrong, isOutdated, isClosed } = useMove(order, onMoved)
  const [reason, setReason] = useState('')
  const [declining, setDeclining] = useState(false)
  const [short, setShort] = useState(false)
  if (!isOpen(order.state)) return null
  const hasCome = order.scheduledFor === null || new Date(order.scheduledFor) <= now

  const decline = () => {
    setShort(!reason.trim())
    if (reason.trim()) void take('decline', { reason })
  }

  return (
    <Section title="处理">
      {order.state === 'scheduled' && hasCome && (
        <Button pending={pending} onPress={() => void take('complete')}>
          服务已完成
        </Button>
      )}
      {order.state === 'scheduled' && !hasCome && <Note>约好的时间到了，在这里记“服务已完成”。</Note>}
      {order.state === 'asked' && (
        <Button kind="soft" pending={pending} onPress={() => void take('accept')}>
          先受理，时间再约
        </Button>
      )}
      <Scheduling
        order={order}
        now={now}
        pending={pending}
        isClosed={isClosed}
        onTime={(scheduledFor, outside) => take('schedule', { scheduledFor, outside })}
      />
      {declining ? (
        <>
          <TextField label="不能受理的原因（点单的人会看到）" value={reason} onChange={setReason} max={300} lines={3} />
          {short && <Note look="wrong">{words.moveOrder.REASON_NEEDED}</Note>}
          <Button kind="soft" pending={pending} onPress={decline}>
            确认不受理
          </Button>
          <Button kind="quiet" disabled={pending} onPress={() => setDeclining(false)}>
            再想想
          </Button>
        </>
      ) : (
        <Button kind="quiet" onPress={() => setDeclining(true)}>
          不能受理…
        </Button>
      )}
      {wrong && <Note look="wrong">{wrong}</Note>}
      {isOutdated && (
        <Button kind="soft" onPress={onMoved}>
          看最新的情况
        </Button>
      )}
    </Section>
  )
}

interface SchedulingProps {
  order: Order
  now: Date
  pending: boolean
  /** The station is not open at the time that was tried last. */
  isClosed: boolean
  /** `outside` where who gives the time has been told that the station is not open then. */
  onTime: (scheduledFor: string, outside: boolean) => Promise<void>
}

/** A day and a time, beginning with the day that was wished for. */
const Scheduling = ({ order, now, pending, isClosed, onTime }: SchedulingProps) => {
  const days = daysAhead(now, ORDER_AHEAD_DAYS)
  const wished = days.some(({ value }) => value === order.wantedOn) ? order.wantedOn : days[0]!.value
  const [day, setDay] = useState(order.scheduledFor ? dayOf(new Date(order.scheduledFor)) : wished)
  const [time, setTime] = useState('')
  const times = timesOf(day, now)
  const chosen = times.find(({ value }) => value === time)
  const scheduledFor = chosen?.at.toISOString() ?? ''
  const [tried, setTried] = useState('')
  const outside = isClosed && tried === scheduledFor
  const give = () => {
    setTried(scheduledFor)
    void onTime(scheduledFor, outside)
  }
  const verb = outside ? '仍约在' : order.state === 'scheduled' ? '改到' : '约在'

  return (
    <View className="scheduling">
      <Chips scrolling options={days} chosen={day} onChoose={setDay} />
      <Chips scrolling options={times} chosen={time} onChoose={setTime} />
      <Button
        kind={order.state === 'scheduled' ? 'soft' : 'primary'}
        pending={pending}
        lacks={chosen ? null : '请先选一个时间。'}
        onPress={give}
      >
        {[verb, dayWords(day, now), chosen?.words].filter(Boolean).join(' ')}
      </Button>
    </View>
  )
}
