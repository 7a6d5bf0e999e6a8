import { useState } from 'react'
import type { Member } from '../../../../core/members/contract'
import { stations } from '../../../../core/stations/contract'
import type { Holidays } from '../../../../core/stations/hours'
import { ORDER_AHEAD_DAYS } from '../../../../core/stations/order-life'
import type { Station } from '../../../../core/stations/directory'
import { opensThen } from '../../../../core/stations/serving'
import { DeedBar } from '../../../app/deed-bar'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { useUnsaved } from '../../../app/use-unsaved'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { words } from './words'
import { daysAhead } from '../days'

interface OrderFormProps {
  member: Member
  station: Station
  /** The public holidays ahead. */
  holidays: Holidays
  offer: Station['offers'][number]
  onOrdered: (orderId: string) => void
}

const MYSELF = 'myself'
const PEOPLE = /^[1-9]\d{0,2}$/

/** Order from the menu: for whom, on which day, for how many, and what else to know. */
export const OrderForm = ({ member, station, holidays, offer, onOrdered }: OrderFormProps) => {
  const [now] = useState(() => new Date())
  const opens = (day: string) => opensThen(station, day, holidays)
  const days = daysAhead(now, ORDER_AHEAD_DAYS).map(({ value, words: said }) => ({
    value,
    words: opens(value) ? said : `${said}（不开放）`,
  }))
  const [forWhom, setForWhom] = useState(MYSELF)
  const [wantedOn, setWantedOn] = useState<string | null>(null)
  const [people, setPeople] = useState('')
  const [note, setNote] = useState('')
  const ordering = useAction(stations.order)
  const orderId = useFreshId()
  const letGo = useUnsaved([people, note])

  const lacks = () => {
    if (wantedOn === null) return '请先选希望哪天。'
    if (!opens(wantedOn)) return '请换一天。'
    return PEOPLE.test(people.trim()) ? null : '请填多少人，1 到 999 的整数。'
  }

  const submit = async () => {
    if (wantedOn === null) return
    if (ordering.refusal === 'ALREADY_USED') orderId.renew()
    const wanted = {
      stationId: station.stationId,
      service: offer.kind,
      organisationId: forWhom === MYSELF ? null : forWhom,
      people: Number(people.trim()),
      wantedOn,
      note,
    }
    const id = orderId.of(wanted)
    if (!(await ordering.run({ orderId: id, ...wanted }))) return
    letGo()
    onOrdered(id)
  }

  return (
    <>
      <Section title={offer.name} note={station.sample ? '示例' : undefined}>
        <Note>{`${station.name}。${offer.note}`}</Note>
      </Section>
      {member.offices.length > 0 && (
        <Section title="为谁点">
          <Chips
            options={[
              { value: MYSELF, words: '我自己' },
              ...member.offices.map(({ organisationId, organisation }) => ({
                value: organisationId,
                words: organisation,
              })),
            ]}
            chosen={forWhom}
            onChoose={setForWhom}
          />
        </Section>
      )}
      <Section title="希望哪天">
        <Chips scrolling options={days} chosen={wantedOn} onChoose={setWantedOn} />
        {wantedOn && !opens(wantedOn) && <Note look="wrong">{words.order.CLOSED_THEN}</Note>}
      </Section>
      <Card>
        <TextField label="多少人" value={people} onChange={setPeople} max={3} />
        <TextField
          label="备注（可不填，阵地会看到）"
          value={note}
          onChange={setNote}
          placeholder="想要的时段、主题，或需要准备什么"
          max={300}
          lines={3}
        />
      </Card>
      <DeedBar acting={ordering} words={words.order} lacks={lacks()} waiting="正在提交…" onPress={() => void submit()}>
        提交点单
      </DeedBar>
    </>
  )
}
