import { useEffect, useRef, useState } from 'react'
import type { RefusalOf, RequestOf } from '../../../../core/action'
import { stations } from '../../../../core/stations/contract'
import { useAction } from '../../../app/use-action'
import { useFreshId } from '../../../app/use-fresh-id'
import { unsaved, useLeaveGuard } from '../../../app/use-leave-guard'
import { guardLeaving } from '../../../platform/leave-guard'
import { formOf, type EntryForm } from './entry-form'
import type { EntryDraft, KeptEntry } from './kept-entry'
import { isSame, rebase, type Part } from './parts'
import { readForm } from './read-form'

/** What somebody says yes to who was told what saving would do. */
type Agreeing = Pick<RequestOf<typeof stations.saveEntry>, 'callingOff' | 'alike' | 'sureOf'>

/** What a question is about that saving may ask: once that is something else, it is another question. */
const asked: Partial<Record<RefusalOf<typeof stations.saveEntry>, readonly (keyof EntryForm)[]>> = {
  DOUBTFUL_PLACE: ['district', 'lat', 'lng', 'system'],
  LIKE_ANOTHER: ['name', 'lat', 'lng', 'system'],
}

export type Opened = Omit<EntryDraft, 'form'>

/**
 * A station while it is filled in. What is typed is kept on this device until it is saved, and goes on top of what
 * somebody else saved meanwhile; nothing is sent before all of it is right.
 */
export const useEntry = (opened: Opened, kept: KeptEntry, onSaved: (stationId: string) => void) => {
  const fresh = (): EntryDraft => ({ ...opened, form: opened.begin })
  const [restored, setRestored] = useState(() => kept.read())
  const [draft, setDraft] = useState(() => restored ?? fresh())
  const [tried, setTried] = useState(false)
  const [both, setBoth] = useState<readonly Part[] | null>(null)
  const saving = useAction(stations.saveEntry)
  const reading = useAction(stations.entry)
  const changeId = useFreshId()
  const [saved, setSaved] = useState(false)
  const agreed = useRef<Agreeing>({})
  const told = useRef<Agreeing['sureOf']>(undefined)

  const { stationId, basis, begin, form } = draft
  const change = (changed: Partial<EntryForm>) => {
    if (saving.refusal && asked[saving.refusal]?.some((field) => field in changed)) saving.clear()
    setDraft((now) => ({ ...now, form: { ...now.form, ...changed } }))
  }
  const isChanged = !isSame(form, begin)
  useLeaveGuard(isChanged && !saved ? unsaved : null)
  useEffect(() => {
    if (saved) return
    if (isChanged) kept.write(draft)
    else kept.remove()
    // `kept` is made anew each time, of the same member and station.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, isChanged])

  const read = readForm(form)
  /** What is agreed to stays so for the next try: it names what was seen, and counts for nothing else. */
  const save = async (agreeing: Agreeing = {}) => {
    setTried(true)
    agreed.current = { ...agreed.current, ...agreeing }
    if ('wrong' in read) return
    if (saving.refusal === 'ALREADY_USED') changeId.renew()
    const sent = { stationId, basis, entry: read.entry, ...agreed.current }
    told.current = read.entry.spot
    if (!(await saving.run({ changeId: changeId.of(sent), ...sent }))) return
    setSaved(true)
    kept.remove()
    // Before the way back that follows.
    guardLeaving(null)
    onSaved(stationId)
  }

  /** Though another one stands near under a like name. */
  const saveBeside = (other: string) => save({ alike: [...(agreed.current.alike ?? []), other] })

  /** Though where it was when that was sent is doubtful; a place that was chosen since is looked at anew. */
  const saveThere = () => save({ sureOf: told.current })

  const catchUp = async () => {
    const latest = await reading.run({ stationId })
    if (!latest) return
    const theirs = formOf(latest.entry, latest.pictures)
    setDraft((now) => ({
      ...now,
      basis: latest.updatedAt,
      begin: theirs,
      form: rebase(now.begin, now.form, theirs).form,
    }))
    setBoth(rebase(begin, form, theirs).both)
    saving.clear()
  }

  /** Rooms and services that were taken away and may not be are there again. */
  const putBack = () => {
    const rooms = begin.rooms.filter((room) => !form.rooms.some(({ roomId }) => roomId === room.roomId))
    const offers = begin.offers.filter((offer) => !form.offers.some(({ kind }) => kind === offer.kind))
    change({ rooms: [...rooms, ...form.rooms], offers: [...offers, ...form.offers] })
    saving.clear()
  }

  return {
    form,
    isNew: basis === null,
    isChanged,
    change,
    wrong: tried && 'wrong' in read ? read.wrong : {},
    saving,
    reading,
    save,
    saveBeside,
    saveThere,
    catchUp,
    putBack,
    /** The parts in which what is typed stands in place of what somebody else saved; null before anybody did. */
    both,
    /** Whether it began with what was typed another time. */
    restored: restored !== null,
    /** Let go of what was typed. */
    startOver: () => {
      setDraft(fresh())
      setRestored(null)
      setTried(false)
      setBoth(null)
      saving.clear()
    },
  }
}

export type Entry = ReturnType<typeof useEntry>
