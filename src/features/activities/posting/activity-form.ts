import type { AttachmentKind } from '../../../../core/activities/activity'
import { activityEntry, MAX_SEATS, type ActivityEntry, type Place } from '../../../../core/activities/entry'
import * as z from '../../../../core/zod'

export interface QuestionForm {
  readonly questionId: string
  readonly ask: string
  /** One a line; none for a line of one’s own. */
  readonly choices: string
  readonly required: boolean
}

export interface AttachedFile {
  readonly fileId: string
  readonly name: string
  readonly kind: AttachmentKind
  readonly url: string
}

/** What is typed stays as it was typed; what has only an id has a name beside it. */
export interface ActivityForm extends Omit<ActivityEntry, 'seats' | 'questions' | 'cover' | 'attachments' | 'place'> {
  readonly seats: string
  readonly questions: readonly QuestionForm[]
  readonly cover: AttachedFile | null
  readonly attachments: readonly AttachedFile[]
  readonly place: Place | null
  readonly placeName: string
  readonly audienceNames: readonly string[]
  readonly hostName: string
}

interface Names {
  readonly host: string
  readonly place: string | null
  readonly audience: readonly string[]
}

type ShownFile = Omit<AttachedFile, 'name'>

export const formOf = (entry: ActivityEntry, names: Names, files: readonly ShownFile[] = []): ActivityForm => {
  const { seats, questions, cover, attachments, ...rest } = entry
  const shown = (fileId: string, name: string): AttachedFile => {
    const { kind, url } = files.find((file) => file.fileId === fileId) ?? { kind: 'picture', url: '' }
    return { fileId, name, kind, url }
  }
  return {
    ...rest,
    seats: seats === null ? '' : String(seats),
    questions: questions.map((each) => ({ ...each, choices: each.choices.join('\n') })),
    cover: cover === null ? null : shown(cover, '封面'),
    attachments: attachments.map(({ fileId, name }) => shown(fileId, name)),
    placeName: names.place ?? '',
    audienceNames: names.audience,
    hostName: names.host,
  }
}

const linesOf = (text: string): string[] =>
  text
    .split(/\n/)
    .map((line) => line.trim())
    .filter(Boolean)

/** A place with nothing in it yet is none. */
const placeOf = (place: Place | null): Place | null => {
  if (place?.kind === 'address') return place.address.trim() ? place : null
  if (place?.kind === 'online') return place.link.trim() ? place : null
  return place
}

export const entryFrom = (form: ActivityForm): ActivityEntry => ({
  kind: form.kind,
  organisationId: form.organisationId,
  clubId: form.clubId,
  title: form.title,
  about: form.about,
  bring: form.bring,
  from: form.from,
  until: form.until,
  place: placeOf(form.place),
  seats: form.seats.trim() === '' ? null : Number(form.seats),
  audience: form.audience,
  membersOnly: form.membersOnly,
  signUpUntil: form.signUpUntil,
  guests: form.guests,
  questions: form.questions
    .filter(({ ask, choices }) => ask.trim() || choices.trim())
    .map(({ choices, ...rest }) => ({ ...rest, choices: linesOf(choices) })),
  earnsPoints: form.earnsPoints,
  countsHours: form.countsHours,
  cover: form.cover?.fileId ?? null,
  attachments: form.attachments.map(({ fileId, name }) => ({ fileId, name })),
})

const wrongWords: Partial<Record<keyof ActivityEntry, string>> = {
  title: '标题最多 40 个字，写成一行。',
  about: '介绍最多 2000 个字。',
  bring: '“要带什么”最多 200 个字。',
  until: '结束时间要在开始时间之后。',
  place: '地点最多 100 个字（线上说明 500 个字）。',
  seats: `名额请填 1 到 ${MAX_SEATS} 的整数；不填就是不限。`,
  audience: '请选 1 到 50 个组织，或者选“全体”。',
  signUpUntil: '报名截止不能晚于活动开始。',
  questions: '每个问题要有问法（最多 60 个字），选项每个最多 20 个字、最多 10 个。',
  attachments: '附件的名称最多 60 个字，写成一行。',
}

/** Of what was typed, what cannot be so, in words; null where all can. */
export const wrongIn = (entry: ActivityEntry): string | null => {
  const read = z.safeParse(activityEntry, entry)
  if (read.success) return null
  const field = read.error.issues[0]?.path[0] as keyof ActivityEntry | undefined
  return (field && wrongWords[field]) ?? '有一项内容不符合要求，请检查。'
}
