import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { Note } from '../../../components/note'
import { TextField } from '../../../components/text-field'
import { CapacityNote } from '../rooms/planned-notes'
import { OrganisationSheet, toggled } from '../together/organisation-sheet'
import type { PartProps } from './post-form'

type Reach = 'host' | 'chosen' | 'everyone'

const reaches = [
  { value: 'host', words: '本组织' },
  { value: 'chosen', words: '选几个组织' },
  { value: 'everyone', words: '全体' },
] as const

/** Who may come, and how many. */
export const PartWho = ({ form, change, planned }: PartProps) => {
  const { audience, audienceNames, organisationId, hostName } = form
  const isHosts = audience?.length === 1 && audience[0] === organisationId
  const [reach, setReach] = useState<Reach>(audience === null ? 'everyone' : isHosts ? 'host' : 'chosen')
  const [picking, setPicking] = useState(false)
  const choose = (next: Reach) => {
    setReach(next)
    if (next === 'everyone') change({ audience: null, audienceNames: [] })
    else change({ audience: [organisationId], audienceNames: [hostName] })
    if (next === 'chosen') setPicking(true)
  }
  const chosen = (audience ?? []).map((id, index) => ({ organisationId: id, name: audienceNames[index] ?? '' }))
  return (
    <Card>
      <FieldFrame label="谁可以参加">
        <Chips options={reaches} chosen={reach} onChoose={choose} />
      </FieldFrame>
      {reach === 'chosen' && (
        <>
          <Note>{chosen.length > 0 ? audienceNames.join('、') : '还没有选组织。'}</Note>
          <Button kind="soft" small onPress={() => setPicking(true)}>
            改组织
          </Button>
        </>
      )}
      <CheckRow
        words="只限党员（含预备党员）"
        checked={form.membersOnly}
        onChange={(membersOnly) => change({ membersOnly })}
      />
      <TextField
        label="名额（不填就是不限，满了自动排候补）"
        value={form.seats}
        onChange={(seats) => change({ seats })}
        placeholder="不限"
      />
      <CapacityNote planned={planned} seats={form.seats} />
      {picking && (
        <OrganisationSheet
          title="谁可以参加"
          action={activities.hostable}
          note="选一个上级，就包括它下面所有的支部。"
          chosen={chosen.map((each) => each.organisationId)}
          onToggle={(organisation) => {
            const picked = toggled(chosen, organisation)
            change({
              audience: picked.map((each) => each.organisationId),
              audienceNames: picked.map(({ name }) => name),
            })
          }}
          onClose={() => setPicking(false)}
          done={chosen.length === 0 ? '好' : `选好了（${chosen.length} 个）`}
        />
      )}
    </Card>
  )
}
