/** From what the store keeps to what a client is shown: locations become addresses, instants become text. */
import type { CountedLecture, LectureCard, LecturePart, Progress } from '../../core/lectures/lecture'
import { length } from '../../core/lectures/intervals'
import { neededMs } from '../../core/lectures/learning'
import type { Media } from '../_shell/host'
import type { StoredCard, StoredCountedCard } from '../_store/lecture-card'
import type { Learnt } from '../_store/learning-session'
import type { MyLecture, StoredPart } from '../_store/lectures'
import type { StepTaken } from '../_store/reviews'

export const addressOf = (media: Media, location: string | null): string | null => location && media.url(location)

export const cardShown = (media: Media, { author, organisation, ...card }: StoredCard): LectureCard => ({
  ...card,
  author: { name: author, organisation },
  cover: addressOf(media, card.cover),
})

export const countedShown = (media: Media, { publishedAt, ...counted }: StoredCountedCard): CountedLecture => ({
  ...counted,
  ...cardShown(media, counted),
  publishedAt: publishedAt?.toISOString() ?? null,
})

export const ownShown = (media: Media, own: MyLecture) => ({
  ...own,
  cover: addressOf(media, own.cover),
  updatedAt: own.updatedAt.toISOString(),
})

export const partShown = <Part extends StoredPart>(media: Media, part: Part): Part & LecturePart => ({
  ...part,
  video: addressOf(media, part.video),
  image: addressOf(media, part.image),
  audio: addressOf(media, part.audio),
})

export const progressShown = (durationMs: number, learnt: Learnt): Progress => ({
  positionMs: learnt.positionMs,
  watched: learnt.watched.map(([from, to]) => [from, to]),
  watchedMs: length(learnt.watched),
  neededMs: neededMs(durationMs),
  finished: learnt.finishedAt !== null,
})

export const stepShown = (step: StepTaken) => ({ ...step, at: step.at.toISOString() })
