import { useState } from 'react'
import type { Club } from '../../../../core/activities/clubs'
import { activities } from '../../../../core/activities/contract'
import type { Member } from '../../../../core/members/contract'
import { DeedBar } from '../../../app/deed-bar'
import { useAction } from '../../../app/use-action'
import { useUnsaved } from '../../../app/use-unsaved'
import { Card } from '../../../components/card'
import { Row } from '../../../components/row'
import { TextField } from '../../../components/text-field'
import { newId } from '../../../platform/new-id'
import { OfficeChips } from '../together/office-chips'
import { LeadSheet } from './lead-sheet'
import { words } from './words'

interface FormProps {
  member: Member
  club?: Club
  onSaved: (clubId: string) => void
}

/** A club being made, or changed. */
export const ClubForm = ({ member, club, onSaved }: FormProps) => {
  const [clubId] = useState(() => club?.clubId ?? newId())
  const [organisationId, setOrganisationId] = useState(club?.organisationId ?? member.offices[0]?.organisationId ?? '')
  const [name, setName] = useState(club?.name ?? '')
  const [about, setAbout] = useState(club?.about ?? '')
  const [lead, setLead] = useState<{ memberId: string; name: string }>(club?.lead ?? member)
  const [choosing, setChoosing] = useState(false)
  const saving = useAction(activities.saveClub)
  const letGo = useUnsaved([name, about, lead.memberId])
  const whole = Boolean(name.trim() && about.trim())

  const save = async () => {
    if (!(await saving.run({ clubId, organisationId, name, about, leadId: lead.memberId }))) return
    letGo()
    onSaved(clubId)
  }
  return (
    <>
      {!club && (
        <OfficeChips
          title="哪个组织的社团"
          offices={member.offices}
          chosen={organisationId}
          onChoose={setOrganisationId}
        />
      )}
      <Card>
        <TextField label="社团名称" value={name} onChange={setName} placeholder="比如：西溪夜跑团" max={20} />
        <TextField
          label="介绍"
          value={about}
          onChange={setAbout}
          placeholder="做什么、多久一次、适合谁"
          max={500}
          lines={4}
        />
      </Card>
      {(!club || club.owns) && (
        <Card flush>
          <Row icon="person" words="负责人" note={lead.name} onPress={() => setChoosing(true)} />
        </Card>
      )}
      <DeedBar
        acting={saving}
        words={words.saveClub}
        lacks={whole ? null : '请写好名称和介绍。'}
        onPress={() => void save()}
      >
        {club ? '保存' : '建好社团'}
      </DeedBar>
      {choosing && (
        <LeadSheet
          onChoose={(chosen) => {
            setLead(chosen)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}
