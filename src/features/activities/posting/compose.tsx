import { useEffect, useMemo, useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { type activities } from '../../../../core/activities/contract'
import { repeated } from '../../../../core/activities/repeat'
import { isEditable, type ActivityState } from '../../../../core/activities/life'
import { begin } from '../../../../core/activities/begin'
import type { ActivityKind } from '../../../../core/activities/kinds'
import type { Occasion } from '../../../../core/activities/occasion'
import { templateOf, type Template } from '../../../../core/activities/templates'
import { MINUTE_MS, dayBounds } from '../../../../core/time'
import { Empty } from '../../../components/empty'
import { newId } from '../../../platform/new-id'
import { back } from '../../../platform/navigate'
import { formOf } from './activity-form'
import type { HostSide } from './hosted-by'
import type { Keeper } from './kept-form'
import { PostForm, type Hosts } from './post-form'
import { usePosting, type Opened } from './use-posting'

interface ComposeProps {
  hosts: Hosts
  hasBelow: boolean
  kept: Keeper
  now: Date
  onChanged: (changed: boolean) => void
  onSaved: (activityId: string, state: ActivityState) => void
  /** What was left unfinished is thrown away, and one chooses anew what it is to be; nothing where that is not to be chosen. */
  onDropped?: () => void
}

/** When the next 主题党日 is, where the host had one: on the same day of the month. */
const nextThemeDay = (kind: ActivityKind, host: Hosts[number] | undefined, now: Date): Date | undefined => {
  if (kind !== 'theme_day' || !host?.themeDay) return undefined
  const from = new Date(host.themeDay)
  return repeated({ from, until: from, signUpUntil: null }, 1, 'day', now)[0]?.from
}

/** What is known already of one that is posted for an occasion. */
export interface Given {
  readonly occasion: Occasion
  readonly title: string
  readonly day: string | null
}

const onDay = (day: string, { startsAt }: Template): Date =>
  new Date(dayBounds(day).from.getTime() + startsAt * MINUTE_MS)

/** A new activity, begun from a template for one’s first host. */
export const ComposeNew = ({ template, given, ...props }: ComposeProps & { template: Template; given?: Given }) => {
  const { hosts, now } = props
  const opened = useMemo((): Opened => {
    const beginning = (kind: ActivityKind, host: HostSide) => {
      const as = templateOf(kind)
      const known = hosts.find((each) => each.organisationId === host.organisationId && each.clubId === host.clubId)
      const from = given?.day ? onDay(given.day, as) : nextThemeDay(kind, known, now)
      const begun = begin(as, { ...host, now, from, newId })
      // A turn’s rota goes by what it is about; what a turn is for goes by its kind, like any other.
      const entry = given && given.occasion.kind !== 'turn' ? { ...begun, title: given.title } : begun
      return formOf(entry, { host: host.name, place: null, audience: entry.audience ? [host.name] : [] })
    }
    return {
      activityId: newId(),
      basis: null,
      begin: beginning(template.kind, hosts[0]!),
      beginning,
      state: null,
      occasion: given?.occasion ?? null,
    }
    // Begun once: what the hosts are is read again when the page is come back to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [template])
  return <Compose {...props} opened={opened} />
}

/** One that is there. */
export const ComposeOld = ({
  read,
  activityId,
  ...props
}: ComposeProps & { activityId: string; read: OutputOf<typeof activities.entry> }) => {
  const [first] = useState(read)
  const opened = useMemo(
    (): Opened => ({
      activityId,
      basis: first.updatedAt,
      begin: formOf(first.entry, first.names, first.files),
      state: first.state,
      occasion: first.occasion,
    }),
    [activityId, first],
  )
  if (!isEditable(first.state))
    return <Empty title="活动已经取消或结束" hint="不能再改了。" action={{ words: '返回', onPress: back }} />
  return <Compose {...props} opened={opened} />
}

const Compose = ({ opened, ...props }: ComposeProps & { opened: Opened }) => {
  const { hosts, hasBelow, kept, now, onChanged, onSaved, onDropped } = props
  const posting = usePosting(opened, kept, onSaved, onDropped)
  useEffect(() => onChanged(posting.changed), [posting.changed, onChanged])
  return (
    <PostForm posting={posting} hosts={hosts} hasBelow={hasBelow} published={opened.state === 'published'} now={now} />
  )
}
