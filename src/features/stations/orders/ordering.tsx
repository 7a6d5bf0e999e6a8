import { useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import { isOpen } from '../../../../core/stations/order-life'
import type { Order } from '../../../../core/stations/orders'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { confirm } from '../../../platform/dialog'
import { words } from './words'
import { useMove } from './use-move'

interface OrderingProps {
  order: Order
  onMoved: () => void
}

/** What who ordered does: cancel while it is open, and say how it was once it is done. */
export const Ordering = ({ order, onMoved }: OrderingProps) => {
  if (isOpen(order.state)) return <Cancelling order={order} onMoved={onMoved} />
  if (order.state === 'done' && order.stars === null) return <Rating order={order} onMoved={onMoved} />
  return null
}

const Cancelling = ({ order, onMoved }: OrderingProps) => {
  const { take, pending, wrong } = useMove(order, onMoved)
  const cancel = async () => {
    if (await confirm({ title: '取消这一单？', content: '阵地会看到你取消了。', yes: '取消点单' })) await take('cancel')
  }
  return (
    <>
      {wrong && <Note look="wrong">{wrong}</Note>}
      <Button kind="quiet" pending={pending} onPress={() => void cancel()}>
        取消点单
      </Button>
    </>
  )
}

const STARS = ['5', '4', '3', '2', '1'].map((value) => ({ value, words: `${value} 分` }))

const Rating = ({ order: { orderId }, onMoved }: OrderingProps) => {
  const [stars, setStars] = useState('')
  const [said, setSaid] = useState('')
  const rating = useAction(stations.rateOrder)
  const rate = async () => {
    if (await rating.run({ orderId, stars: Number(stars), words: said })) onMoved()
  }
  return (
    <Section title="这次服务怎么样">
      <Chips options={STARS} chosen={stars} onChoose={setStars} />
      <TextField label="说一说（可不填，阵地会看到）" value={said} onChange={setSaid} max={300} lines={3} />
      <WhyNot acting={rating} words={words.rateOrder} />
      <Button pending={rating.pending} lacks={stars ? null : '请先选分数。'} onPress={() => void rate()}>
        提交评价
      </Button>
    </Section>
  )
}
