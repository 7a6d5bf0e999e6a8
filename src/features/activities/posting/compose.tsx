import { useEffect, useMemo, useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { type activities } from '../../../../core/activities/contract'
import { repeated } from '../../../../core/activities/repeat'
import { isEditable, type ActivityState } from '../../../../core/activities/life'
import { begin } from '../../../../core/activities/begin'
import type { Occasion } from '../../../../core/activities/occasion'
import type { Template } from '../../../../core/activities/templates'
import { MINUTE_MS, dayBounds } from '../../../../core/time'
import { Empty } from '../../../components/empty'
import { newId } from '../../../platform/new-id'
import { back } from '../../../platform/navigate'
import { formOf } from './activity-form'
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
}

/** When the next 主题党日 is, where the host had one: on the same day of the month. */
const nextThemeDay = (template: Template, host: Hosts[number], now: Date): Date | undefined => {
  if (template.kind !== 'theme_day' || !host.themeDay) return undefined
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
    const host = hosts[0]!
    const from = given?.day ? onDay(given.day, template) : nextThemeDay(template, host, now)
    const begun = begin(template, { ...host, now, from, newId })
    // A turn’s rota goes by what it is about; what a turn is for goes by its kind, like any other.
    const entry = given && given.occasion.kind !== 'turn' ? { ...begun, title: given.title } : begun
    const names = { host: host.name, place: null, audience: entry.audience ? [host.name] : [] }
    return {
      activityId: newId(),
      basis: null,
      begin: formOf(entry, names),
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

const Compose = ({ hosts, hasBelow, kept, now, opened, onChanged, onSaved }: ComposeProps & { opened: Opened }) => {
  const posting = usePosting(opened, kept, onSaved)
  useEffect(() => onChanged(posting.changed), [posting.changed, onChanged])
  return (
    <PostForm posting={posting} hosts={hosts} hasBelow={hasBelow} published={opened.state === 'published'} now={now} />
  )
}
