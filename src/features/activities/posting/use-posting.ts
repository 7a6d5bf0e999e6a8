import { useEffect, useRef, useState } from 'react'
import { missing, type Needed } from '../../../../core/activities/completeness'
import { activities } from '../../../../core/activities/contract'
import { entryChange, isTold, type ActivityEntry } from '../../../../core/activities/entry'
import type { ActivityKind } from '../../../../core/activities/kinds'
import type { ActivityState } from '../../../../core/activities/life'
import type { Occasion } from '../../../../core/activities/occasion'
import { callAs } from '../../../app/call-as'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { entryFrom, formOf, wrongIn, type ActivityForm } from './activity-form'
import { changedParts } from './changed-parts'
import { hostOf, type HostSide } from './hosted-by'
import type { Keeper, KeptForm } from './kept-form'
import { ofKind } from './of-kind'
import { roomRefused } from '../rooms/words'
import { fieldNames, neededWords, words } from './words'

export interface Opened extends Omit<KeptForm, 'form'> {
  /** Null for one that is new. */
  readonly state: ActivityState | null
  /** The turn, claim or tender that it is posted for. */
  readonly occasion: Occasion | null
  /** What a new one begins with, as some kind and somebody’s. */
  readonly beginning?: (kind: ActivityKind, host: HostSide) => ActivityForm
}

/** An activity being filled in: what is changed is kept on this device until the server has it. */
export const usePosting = (
  opened: Opened,
  kept: Keeper,
  onSaved: (activityId: string, state: ActivityState) => void,
  onDropped?: () => void,
) => {
  const [left, setLeft] = useState(() => kept.read())
  const [{ activityId, basis, begin, form }, setHeld] = useState<KeptForm>(left ?? { ...opened, form: opened.begin })
  const [wrong, setWrong] = useState('')
  const [merged, setMerged] = useState('')
  const saving = useAction(activities.save)
  const changeId = useFreshId()
  const changed = JSON.stringify(begin) !== JSON.stringify(form)

  const latest = useRef({ changed, held: { activityId, basis, begin, form } })
  latest.current = { changed, held: { activityId, basis, begin, form } }
  useEffect(() => {
    if (changed) kept.write(latest.current.held)
  }, [kept, changed, form])

  const change = (part: Partial<ActivityForm>) => {
    setWrong('')
    setHeld((held) => ({ ...held, form: { ...held.form, ...part } }))
  }

  const become = (kind: ActivityKind) => {
    const other = opened.beginning?.(kind, hostOf(form))
    if (!other) return change({ kind })
    setWrong('')
    setHeld((held) => ({ ...held, begin: other, form: ofKind(held.begin, held.form, other) }))
  }

  const startOver = () => {
    kept.remove()
    if (onDropped) return onDropped()
    setLeft(null)
    setHeld({ ...opened, form: opened.begin })
    setWrong('')
    setMerged('')
    saving.clear()
  }

  const save = async (publish: boolean) => {
    const entry = entryFrom(form)
    const lacks = publish || opened.state === 'published' ? missing(trimmed(entry)) : []
    const why = wrongIn(entry) ?? (lacks.length > 0 ? neededWords(lacks) : '')
    setWrong(why)
    if (why) return
    const sending = { activityId, basis, entry, publish, occasion: basis === null ? opened.occasion : null }
    const saved = await saving.run({ ...sending, changeId: changeId.of(sending) })
    if (!saved) return
    kept.remove()
    // What is saved is not unsaved any more, should the screen still stand.
    setHeld({ activityId, basis: saved.updatedAt, begin: form, form })
    onSaved(activityId, saved.state)
  }

  /** What somebody else wrote meanwhile, with what was changed here on top of it. */
  const merge = async () => {
    const read = await callAs(activities.entry, { activityId })
    if (!read.ok) return setWrong('fault' in read ? faultWords(read.fault) : words.entry[read.refusal])
    const { entry, names, files, updatedAt } = read.data
    const theirs = formOf(entry, names, files)
    const [was, mine] = [entryFrom(begin), entryFrom(form)]
    const [myChange, theirChange] = [entryChange(was, mine).after, entryChange(was, entry).after]
    const both = Object.keys(myChange).filter((field) => field in theirChange)
    setHeld({ activityId, basis: updatedAt, begin: theirs, form: { ...theirs, ...changedParts(begin, form) } })
    setMerged(
      both.length > 0
        ? `已经合并。${both.map((field) => fieldNames[field as keyof ActivityEntry]).join('、')}两边都改了，现在是你填的，请再看一遍。`
        : '已经合并：别人改的和你改的都在，请再看一遍后保存。',
    )
    saving.clear()
  }

  const refusal = saving.refusal && refusalWords(saving.refusal, saving.details)
  return {
    ...{ activityId, form, change, become, save, merge, startOver, changed, merged, pending: saving.pending },
    occasion: opened.occasion,
    /** The kind of what was left unfinished, where it is gone on with. */
    restored: left && left.form.kind,
    /** Whether those who signed up are told of what is changed so far. */
    tells: changed && isTold(entryChange(entryFrom(begin), entryFrom(form)).after),
    wrong: wrong || refusal || (saving.fault ? faultWords(saving.fault) : ''),
    /** What was posted for the same turn before. */
    first: saving.refusal === 'TURN_TAKEN' ? (saving.details as { activityId: string; title: string }) : null,
    isStale: saving.refusal === 'CHANGED_MEANWHILE',
  }
}

export type Posting = ReturnType<typeof usePosting>

const trimmed = (entry: ActivityEntry): ActivityEntry => ({ ...entry, title: entry.title.trim() })

const refusalWords = (refusal: keyof typeof words.save, details: Readonly<Record<string, unknown>>): string =>
  refusal === 'INCOMPLETE' && Array.isArray(details.missing)
    ? neededWords(details.missing as Needed[])
    : (roomRefused(refusal, details) ?? words.save[refusal])
