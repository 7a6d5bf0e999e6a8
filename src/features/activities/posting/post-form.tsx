import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { activities } from '../../../../core/activities/contract'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { TextField } from '../../../components/text-field'
import type { ActivityForm } from './activity-form'
import { usePlannedRoom, type PlannedRoom } from '../rooms/use-planned-room'
import { OrganisationSheet } from '../together/organisation-sheet'
import { PartFiles } from './part-files'
import { PartMore } from './part-more'
import { PartQuestions } from './part-questions'
import { PartWhen } from './part-when'
import { PartWhere } from './part-where'
import { PartWho } from './part-who'
import { SaveBar } from './save-bar'
import type { Posting } from './use-posting'
import { occasionWords } from './words'
import './post-form.scss'

export type Hosts = OutputOf<typeof activities.hostable>['hosts']

export interface PartProps {
  form: ActivityForm
  change: (part: Partial<ActivityForm>) => void
  now: Date
  planned: PlannedRoom
}

interface FormProps {
  posting: Posting
  hosts: Hosts
  /** Whether there are organisations below their offices to post for. */
  hasBelow: boolean
  published: boolean
  now: Date
}

/** What a template could not know comes first; the rest is there already and folded away. */
export const PostForm = ({ posting, hosts, hasBelow, published, now }: FormProps) => {
  const { activityId, form, change } = posting
  const [open, setOpen] = useState(false)
  const planned = usePlannedRoom(activityId, form)
  const part = { form, change, now, planned }
  return (
    <>
      {posting.restored && (
        <>
          <Note>这里是你上次没有保存的内容。</Note>
          <Button kind="quiet" small onPress={posting.startOver}>
            放弃这些内容
          </Button>
        </>
      )}
      {posting.occasion && <Note>{`${occasionWords[posting.occasion.kind]}，由${form.hostName}主办。`}</Note>}
      <Card>
        <TextField label="标题" value={form.title} onChange={(title) => change({ title })} max={40} />
        {!posting.occasion && <HostField form={form} change={change} hosts={hosts} hasBelow={hasBelow} />}
      </Card>
      <Section title="什么时候">
        <PartWhen {...part} />
      </Section>
      <Section title="在哪里">
        <PartWhere {...part} />
      </Section>
      <Section title="谁来">
        <PartWho {...part} />
      </Section>
      {open ? (
        <>
          <Section title="介绍和规则">
            <PartMore {...part} />
          </Section>
          <Section title="报名时问什么">
            <PartQuestions {...part} />
          </Section>
          <Section title="封面和附件">
            <PartFiles {...part} />
          </Section>
        </>
      ) : (
        <Button kind="soft" onPress={() => setOpen(true)}>
          介绍、截止、带人、问题、封面…
        </Button>
      )}
      <SaveBar posting={posting} published={published} />
    </>
  )
}

const keyOf = ({ organisationId, clubId }: { organisationId: string; clubId: string | null }) =>
  `${organisationId}:${clubId ?? ''}`

const BELOW = 'below'

/** Whoever has one office is not asked for whom they post. */
const HostField = ({
  form,
  change,
  hosts,
  hasBelow,
}: Pick<PartProps, 'form' | 'change'> & Pick<FormProps, 'hosts' | 'hasBelow'>) => {
  const [picking, setPicking] = useState(false)
  const current = { organisationId: form.organisationId, clubId: form.clubId, name: form.hostName }
  const known = hosts.some((host) => keyOf(host) === keyOf(current))
  const options = [...(known ? [] : [current]), ...hosts].map((host) => ({ value: keyOf(host), words: host.name }))

  /** Where it was for the host’s own people, it is for those of the new one. */
  const become = (host: { organisationId: string; clubId: string | null; name: string }) => {
    const forOwn = form.audience?.length === 1 && form.audience[0] === form.organisationId
    change({
      organisationId: host.organisationId,
      clubId: host.clubId,
      hostName: host.name,
      ...(forOwn && { audience: [host.organisationId], audienceNames: [host.name] }),
    })
  }
  if (options.length === 1 && !hasBelow) return null
  return (
    <FieldFrame label="主办">
      <Chips
        options={[...options, ...(hasBelow ? [{ value: BELOW, words: '换成下级组织…' }] : [])]}
        chosen={keyOf(current)}
        onChoose={(key) => {
          const host = hosts.find((each) => keyOf(each) === key)
          if (key === BELOW) setPicking(true)
          else if (host) become(host)
        }}
      />
      {picking && (
        <OrganisationSheet
          title="以哪个组织的名义"
          action={activities.hostable}
          one
          chosen={[]}
          onToggle={(picked) => {
            become({ ...picked, clubId: null })
            setPicking(false)
          }}
          onClose={() => setPicking(false)}
          done="好"
        />
      )}
    </FieldFrame>
  )
}
