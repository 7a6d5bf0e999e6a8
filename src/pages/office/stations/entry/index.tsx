import { useState } from 'react'
import { stations } from '../../../../../core/stations/contract'
import type { Member } from '../../../../../core/members/contract'
import { dayOf } from '../../../../../core/time'
import { Found } from '../../../../app/found'
import { OfficersOnly } from '../../../../app/officers-only'
import { useMember } from '../../../../app/session'
import { useReading } from '../../../../app/use-reading'
import { Screen } from '../../../../components/screen'
import { Skeleton } from '../../../../components/skeleton'
import { EntryEditor } from '../../../../features/stations/upkeep/entry-editor'
import { emptyForm, formOf } from '../../../../features/stations/upkeep/entry-form'
import { keptEntry } from '../../../../features/stations/upkeep/kept-entry'
import { words } from '../../../../features/stations/upkeep/words'
import { toast } from '../../../../platform/dialog'
import { back, replace, useAddress } from '../../../../platform/navigate'
import { newId } from '../../../../platform/new-id'

const missing = {
  title: '没有这处阵地',
  otherwise: '不能修改这处阵地',
  words: words.entry,
  cutShort: 'NO_SUCH_STATION',
  action: { words: '返回', onPress: back },
} as const

interface EditingProps {
  member: Member
  today: string
}

export default function StationEntryPage() {
  const { id } = useAddress<'stationEntry'>()
  const member = useMember()
  const [today] = useState(() => dayOf(new Date()))
  return (
    <Screen title={id ? '阵地信息' : '新建阵地'}>
      <OfficersOnly>
        {member &&
          (id ? <Existing stationId={id} member={member} today={today} /> : <New member={member} today={today} />)}
      </OfficersOnly>
    </Screen>
  )
}

const Existing = ({ stationId, member, today }: EditingProps & { stationId: string }) => {
  const reading = useReading(stations.entry, { stationId })
  const saved = () => {
    toast('已保存')
    back()
  }
  return (
    <Found reading={reading} waiting={<Skeleton shape="line" count={6} />} missing={missing}>
      {({ entry, organisation, pictures, updatedAt }) => {
        const { organisationId } = entry
        const others = member.offices.filter((office) => office.organisationId !== organisationId)
        return (
          <EntryEditor
            opened={{ stationId, basis: updatedAt, begin: formOf(entry, pictures) }}
            organisations={[{ organisationId, organisation }, ...others]}
            kept={keptEntry(member.memberId, stationId)}
            today={today}
            onSaved={saved}
          />
        )
      }}
    </Found>
  )
}

const New = ({ member: { memberId, offices }, today }: EditingProps) => {
  const [stationId] = useState(newId)
  const saved = (id: string) => {
    toast('已新建')
    replace('station', { id })
  }
  return (
    <EntryEditor
      opened={{ stationId, basis: null, begin: emptyForm(offices[0]!.organisationId, today) }}
      organisations={offices}
      kept={keptEntry(memberId, null)}
      today={today}
      onSaved={saved}
    />
  )
}
