import { answersFor, type Office, type Path } from '../organisation/rules'
import { refuse, type Refusal } from '../refusal'
import type { lectureStates, steps, verdicts } from './lecture'

export type LectureState = (typeof lectureStates)[number]
export type Step = (typeof steps)[number]
export type Verdict = (typeof verdicts)[number]

/** From which states a step may be taken, and where it leads. A lecture taken down stays down. */
const moves: Record<Step, { from: readonly LectureState[]; to: LectureState }> = {
  submit: { from: ['draft'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
  request_changes: { from: ['submitted'], to: 'draft' },
  refuse: { from: ['submitted'], to: 'refused' },
  approve: { from: ['submitted'], to: 'published' },
  take_down: { from: ['published'], to: 'taken_down' },
}

export interface Owned {
  readonly state: LectureState
  readonly authorId: string
  /** The branch the lecture belongs to, with everything above it. */
  readonly path: Path
}

export interface Actor {
  readonly memberId: string
  readonly offices: readonly Office[]
}

export const move = (lecture: { state: LectureState }, step: Step): LectureState | Refusal<'WRONG_STATE'> =>
  moves[step].from.includes(lecture.state) ? moves[step].to : refuse('WRONG_STATE', { state: lecture.state })

/** Only a draft can be edited: what a reviewer sees is what members will get. */
export const isEditable = (lecture: { state: LectureState }): boolean => lecture.state === 'draft'

/** An officer of the author’s branch, or of an organisation above it, reviews; nobody reviews their own. */
export const mayReview = (lecture: Owned, actor: Actor): Refusal<'OWN_LECTURE' | 'NOT_IN_YOUR_ORGANISATION'> | true => {
  if (lecture.authorId === actor.memberId) return refuse('OWN_LECTURE')
  return answersFor(actor.offices, lecture.path) || refuse('NOT_IN_YOUR_ORGANISATION')
}

/** Published lectures are for everybody; before and after that only for their author and those who review them. */
export const maySee = (lecture: Owned, actor: Actor | null): boolean =>
  lecture.state === 'published' ||
  (actor !== null &&
    (lecture.authorId === actor.memberId || (lecture.state !== 'draft' && answersFor(actor.offices, lecture.path))))

/** Authors may take back what is theirs; officers what their organisation answers for. */
export const mayTakeDown = (lecture: Owned, actor: Actor): Refusal<'NOT_IN_YOUR_ORGANISATION'> | true =>
  lecture.authorId === actor.memberId || answersFor(actor.offices, lecture.path) || refuse('NOT_IN_YOUR_ORGANISATION')

/** Whoever is told no is told why. */
export const needsReason = (verdict: Verdict): boolean => verdict !== 'approve'
