import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Project } from '../../../../core/activities/projects'
import type { Member } from '../../../../core/members/contract'
import { DeedBar } from '../../../app/deed-bar'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { useUnsaved } from '../../../app/use-unsaved'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { Chips } from '../../../components/chips'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import { newId } from '../../../platform/new-id'
import { DeadlineField, deadlineIn } from '../together/deadline-field'
import { OfficeChips } from '../together/office-chips'
import { words } from './words'

const PLACES = [1, 2, 3, 5, 10, 20]
const AHEAD_DAYS = 365

interface FormProps {
  member: Member
  project?: Project
  onSaved: (projectId: string) => void
}

/** A project being put on the board, or changed. */
export const ProjectForm = ({ member, project, onSaved }: FormProps) => {
  const entry = project?.entry
  const [now] = useState(() => new Date())
  const [projectId] = useState(() => project?.projectId ?? newId())
  const [organisationId, setOrganisationId] = useState(entry?.organisationId ?? member.offices[0]?.organisationId ?? '')
  const [title, setTitle] = useState(entry?.title ?? '')
  const [about, setAbout] = useState(entry?.about ?? '')
  const [places, setPlaces] = useState(entry?.places ?? 1)
  const [claimUntil, setClaimUntil] = useState(entry ? entry.claimUntil : deadlineIn(30, now))
  const saving = useAction(activities.saveProject)
  const changeId = useFreshId()
  const letGo = useUnsaved([title, about, places, claimUntil])

  const save = async () => {
    const sending = {
      projectId,
      basis: project?.updatedAt ?? null,
      entry: { organisationId, title, about, claimUntil, places },
    }
    if (!(await saving.run({ ...sending, changeId: changeId.of(sending) }))) return
    letGo()
    onSaved(projectId)
  }
  const offered = PLACES.includes(places) ? PLACES : [places, ...PLACES]
  return (
    <>
      {!project && (
        <OfficeChips title="谁来发布" offices={member.offices} chosen={organisationId} onChoose={setOrganisationId} />
      )}
      <Card>
        <TextField label="项目名称" value={title} onChange={setTitle} placeholder="比如：给骑手送清凉" max={40} />
        <TextField
          label="要做什么、做到什么样"
          value={about}
          onChange={setAbout}
          placeholder="为谁做、什么时候、做到什么样算完成、能提供什么支持"
          max={2000}
          lines={6}
        />
      </Card>
      <Section title="几家可以认领">
        <Chips
          options={offered.map((each) => ({ value: String(each), words: `${each} 个名额` }))}
          chosen={String(places)}
          onChoose={(value) => setPlaces(Number(value))}
        />
      </Section>
      <Section title="认领到什么时候">
        <CheckRow
          words="长期可认领"
          checked={claimUntil === null}
          onChange={(always) => setClaimUntil(always ? null : deadlineIn(30, now))}
        />
        {claimUntil && (
          <DeadlineField label="认领截止" value={claimUntil} now={now} days={AHEAD_DAYS} onChange={setClaimUntil} />
        )}
      </Section>
      <DeedBar
        acting={saving}
        words={words.saveProject}
        lacks={title.trim() && about.trim() ? null : '请写好名称和要做什么。'}
        onPress={() => void save()}
      >
        {project ? '保存' : '发布项目'}
      </DeedBar>
    </>
  )
}
