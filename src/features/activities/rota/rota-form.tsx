import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { activityKinds, type ActivityKind } from '../../../../core/activities/kinds'
import type { Rota } from '../../../../core/activities/rota-shown'
import type { Member } from '../../../../core/members/contract'
import { DeedBar } from '../../../app/deed-bar'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { useUnsaved } from '../../../app/use-unsaved'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { newId } from '../../../platform/new-id'
import { back } from '../../../platform/navigate'
import { kindNames } from '../../../../core/activities/kind-names'
import { OfficeChips } from '../together/office-chips'
import { OrderedList, type Named } from '../together/ordered-list'
import { OrganisationSheet, toggled } from '../together/organisation-sheet'
import { words } from './words'

const MONTHS = [1, 2, 3, 6, 12].map((months) => ({
  value: String(months),
  words: months === 1 ? '每个月' : `每 ${months} 个月`,
}))
const DAYS = [1, 5, 10, 15, 20, 25, 31].map((day) => ({
  value: String(day),
  words: day === 31 ? '月底' : `${day} 日`,
}))
const KINDS = activityKinds.map((kind) => ({ value: kind, words: kindNames[kind] }))

/** Those who take turns, as the rota has them. */
const inOrder = ({ entry, memberNames }: Rota): Named[] =>
  entry.members.map((id) => memberNames.find(({ organisationId }) => organisationId === id)!)

interface FormProps {
  member: Member
  /** What is changed; nothing for a new one. */
  rota?: Rota
  onSaved: (rotaId: string) => void
}

/** A rota being set up or changed: of what, how often, and who takes turns, in which order. */
export const RotaForm = ({ member, rota, onSaved }: FormProps) => {
  // A branch has none below it that could take turns.
  const offices = member.offices.filter(({ kind }) => kind !== 'branch')
  const [rotaId] = useState(() => rota?.rotaId ?? newId())
  const [organisationId, setOrganisationId] = useState(rota?.entry.organisationId ?? offices[0]?.organisationId ?? '')
  const [kind, setKind] = useState<ActivityKind>(rota?.kind ?? 'theme_day')
  const [name, setName] = useState(rota?.name ?? '主题党日轮值')
  const [months, setMonths] = useState(String(rota?.entry.everyMonths ?? 1))
  const [day, setDay] = useState(String(rota?.entry.onDay ?? 20))
  const [members, setMembers] = useState<readonly Named[]>(() => (rota ? inOrder(rota) : []))
  const [choosing, setChoosing] = useState(false)
  const saving = useAction(activities.saveRota)
  const changeId = useFreshId()
  const letGo = useUnsaved([name, kind, months, day, members])

  if (offices.length === 0 && !rota)
    return (
      <Empty
        title="轮值由上级组织来建"
        hint="党总支、党委的干部可以给下面的支部排轮值。"
        action={{ words: '返回', onPress: back }}
      />
    )
  const ids = members.map((each) => each.organisationId)
  const save = async () => {
    const entry = { organisationId, name, kind, everyMonths: Number(months), onDay: Number(day), members: ids }
    const sending = { rotaId, basis: rota?.updatedAt ?? null, entry }
    if (!(await saving.run({ ...sending, changeId: changeId.of(sending) }))) return
    letGo()
    onSaved(rotaId)
  }
  const days = DAYS.some(({ value }) => value === day) ? DAYS : [{ value: day, words: `${day} 日` }, ...DAYS]

  return (
    <>
      {!rota && (
        <OfficeChips
          title="谁来安排"
          offices={offices}
          chosen={organisationId}
          onChoose={(id) => {
            setOrganisationId(id)
            setMembers([])
          }}
        />
      )}
      <Section title="轮什么">
        <Chips options={KINDS} chosen={kind} onChoose={setKind} />
        <TextField label="名称" value={name} onChange={setName} max={30} />
      </Section>
      <Section title="多久一次">
        <Chips options={MONTHS} chosen={months} onChoose={setMonths} />
        <Chips options={days} chosen={day} onChoose={setDay} />
      </Section>
      <Section title="谁来轮" note="从上到下是先后次序">
        {members.length > 0 && <OrderedList all={members} onChange={setMembers} />}
        {rota && <Note>去掉的组织，以前办过的都留着；还没办的几期会跳过。</Note>}
        <Button kind="soft" onPress={() => setChoosing(true)}>
          选组织
        </Button>
      </Section>
      <Note>以后每排一期，都会先提议最久没办的那家，你可以改。</Note>
      <DeedBar
        acting={saving}
        words={words.saveRota}
        lacks={members.length < 2 ? '至少选两个组织。' : name.trim() ? null : '请写好名称。'}
        onPress={() => void save()}
      >
        {rota ? '保存' : '建好轮值'}
      </DeedBar>
      {choosing && (
        <OrganisationSheet
          title="谁来轮"
          action={activities.organisations}
          below={organisationId}
          chosen={ids}
          onToggle={(organisation) => setMembers(toggled(members, organisation))}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}
