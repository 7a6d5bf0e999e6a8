import { useState } from 'react'
import type { TenderShown } from '../../../../core/activities/tender'
import { activities } from '../../../../core/activities/contract'
import { DeedBar } from '../../../app/deed-bar'
import { spokenMoment } from '../../../app/spoken-time'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { useUnsaved } from '../../../app/use-unsaved'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { words } from './words'

interface FormProps {
  tender: TenderShown
  own: TenderShown['mine'][number]
  now: Date
  onDone: () => void
}

/** A bid being written; it leaves sealed. */
export const BidForm = ({ tender, own, now, onDone }: FormProps) => {
  const { tenderId, title: called, bidsUntil, criteria } = tender
  const { organisationId, organisation, bid } = own
  const [title, setTitle] = useState(bid?.offer?.title ?? '')
  const [plan, setPlan] = useState(bid?.offer?.plan ?? '')
  const [needs, setNeeds] = useState(bid?.offer?.needs ?? '')
  const bidding = useAction(activities.bid)
  const bidId = useFreshId()
  const letGo = useUnsaved([title, plan, needs])
  const whole = Boolean(title.trim() && plan.trim())

  const send = async () => {
    if (bidding.refusal === 'ALREADY_USED' || bidding.refusal === 'CHANGED_MEANWHILE') bidId.renew()
    const sending = { tenderId, organisationId, offer: { title, plan, needs } }
    if (!(await bidding.run({ ...sending, bidId: bidId.of(sending) }))) return
    letGo()
    onDone()
  }
  return (
    <>
      <Section title={organisation} note={`截止：${spokenMoment(bidsUntil, now)}`}>
        <Note>{`${called}。评的是：${criteria.map(({ name, weight }) => `${name} ${weight} 分`).join('，')}。`}</Note>
      </Section>
      <Card>
        <TextField label="方案名称" value={title} onChange={setTitle} max={40} />
        <TextField
          label="怎么办"
          value={plan}
          onChange={setPlan}
          placeholder="时间、地点、多少人、怎么进行、谁来做"
          max={2000}
          lines={8}
        />
        <TextField label="需要什么支持（可不填）" value={needs} onChange={setNeeds} max={500} lines={3} />
      </Card>
      <Note>交上去就密封：截止前只有你们自己看得到，可以修改或撤回。</Note>
      <DeedBar
        acting={bidding}
        words={words.bid}
        lacks={whole ? null : '请写好名称和怎么办。'}
        onPress={() => void send()}
      >
        {bid ? '用这份替换' : '密封提交'}
      </DeedBar>
    </>
  )
}
