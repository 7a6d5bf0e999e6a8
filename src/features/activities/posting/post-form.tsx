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
import { kindNames } from '../../../../core/activities/kind-names'
import { hostedBy, hostOf, type HostSide } from './hosted-by'
import { PartFiles } from './part-files'
import { PartKind } from './part-kind'
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
  // The parts keyed by the kind show what another kind begins with, and not what the one before it did.
  return (
    <>
      {posting.restored && (
        <>
          <Note>{`这里是你上次没有保存的内容（${kindNames[posting.restored]}）。`}</Note>
          <Button kind="quiet" small onPress={posting.startOver}>
            放弃这些内容
          </Button>
        </>
      )}
      {posting.occasion && <Note>{`${occasionWords[posting.occasion.kind]}，由${form.hostName}主办。`}</Note>}
      <Card>
        <PartKind kind={form.kind} given={posting.occasion?.kind === 'turn'} onChoose={posting.become} />
        <TextField label="标题" value={form.title} onChange={(title) => change({ title })} max={40} />
        {!posting.occasion && <HostField form={form} change={change} hosts={hosts} hasBelow={hasBelow} />}
      </Card>
      <Section title="什么时候">
        <PartWhen key={form.kind} {...part} />
      </Section>
      <Section title="在哪里">
        <PartWhere {...part} />
      </Section>
      <Section title="谁来">
        <PartWho key={form.kind} {...part} />
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
  const current = hostOf(form)
  const known = hosts.some((host) => keyOf(host) === keyOf(current))
  const options = [...(known ? [] : [current]), ...hosts].map((host) => ({ value: keyOf(host), words: host.name }))
  const become = (host: HostSide) => change(hostedBy(form, host))
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
