import { useState } from 'react'
import { decidedBy, type DecidedBy } from '../../../../core/activities/bids'
import { activities } from '../../../../core/activities/contract'
import type { Member } from '../../../../core/members/contract'
import { DeedBar } from '../../../app/deed-bar'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { useUnsaved } from '../../../app/use-unsaved'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { newId } from '../../../platform/new-id'
import { back } from '../../../platform/navigate'
import { DeadlineField, deadlineIn } from '../together/deadline-field'
import { OfficeChips } from '../together/office-chips'
import { CriteriaFields, isHundred, type WrittenCriterion } from './criteria-fields'
import { decidedByNames, ruleWords, words } from './words'

const AHEAD_DAYS = 170
const WAYS = decidedBy.map((value) => ({ value, words: decidedByNames[value] }))

const usual: readonly WrittenCriterion[] = [
  { criterionId: newId(), name: '方案可行', weight: '40' },
  { criterionId: newId(), name: '吸引力', weight: '30' },
  { criterionId: newId(), name: '覆盖面', weight: '30' },
]

/** A call for bids being written. It cannot be changed once it is posted, and says so. */
export const TenderForm = ({ member, onPosted }: { member: Member; onPosted: (tenderId: string) => void }) => {
  // A branch has none below it that could bid.
  const offices = member.offices.filter(({ kind }) => kind !== 'branch')
  const [now] = useState(() => new Date())
  const id = useFreshId()
  const [organisationId, setOrganisationId] = useState(offices[0]?.organisationId ?? '')
  const [title, setTitle] = useState('')
  const [about, setAbout] = useState('')
  const [criteria, setCriteria] = useState(usual)
  const [decideBy, setDecideBy] = useState<DecidedBy>('jury')
  const [bidsUntil, setBidsUntil] = useState(() => deadlineIn(14, now))
  const [decideUntil, setDecideUntil] = useState(() => deadlineIn(21, now))
  const posting = useAction(activities.postTender)
  const letGo = useUnsaved([title, about, criteria, bidsUntil, decideUntil])

  if (offices.length === 0)
    return (
      <Empty
        title="竞办由上级组织来发起"
        hint="党总支、党委的干部可以请下面的支部来竞办。"
        action={{ words: '返回', onPress: back }}
      />
    )
  const written = title.trim() && about.trim()
  const lacks = written ? (isHundred(criteria) ? null : '各项分值加起来要是 100。') : '请写好要办什么和要求。'
  const post = async () => {
    const weighed = criteria.map((each) => ({ ...each, weight: Number(each.weight) }))
    if (posting.refusal === 'ALREADY_USED') id.renew()
    const tenderId = id.current()
    const tender = { tenderId, organisationId, title, about, criteria: weighed, bidsUntil, decideBy, decideUntil }
    if (!(await posting.run(tender))) return
    letGo()
    onPosted(tenderId)
  }
  return (
    <>
      <OfficeChips title="谁来发起" offices={offices} chosen={organisationId} onChoose={setOrganisationId} />
      <Card>
        <TextField label="要办什么" value={title} onChange={setTitle} placeholder="比如：迎新春志愿服务周" max={40} />
        <TextField
          label="要求和支持"
          value={about}
          onChange={setAbout}
          placeholder="办成什么样、有多少经费和场地、胜出的支部要做什么"
          max={2000}
          lines={5}
        />
      </Card>
      <Section title="评什么" note="合计 100 分">
        <CriteriaFields criteria={criteria} onChange={setCriteria} />
      </Section>
      <Section title="谁来评">
        <Chips options={WAYS} chosen={decideBy} onChoose={setDecideBy} />
        <Note>{decideBy === 'jury' ? `评委是发起组织的干部。${ruleWords.jury}` : ruleWords.vote}</Note>
      </Section>
      <Card>
        <DeadlineField label="交方案截止" value={bidsUntil} now={now} days={AHEAD_DAYS} onChange={setBidsUntil} />
        <DeadlineField
          label={decideBy === 'jury' ? '评分截止' : '投票截止'}
          value={decideUntil}
          now={now}
          days={AHEAD_DAYS}
          onChange={setDecideUntil}
        />
      </Card>
      <Note>发出去就不能再改，好让大家按同一个要求来。确实要变，可以取消后重新发起。</Note>
      <DeedBar acting={posting} words={words.postTender} lacks={lacks} onPress={() => void post()}>
        发起竞办
      </DeedBar>
    </>
  )
}
