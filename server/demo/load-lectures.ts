import type { StoredPart } from '../../cloudfunctions/_store/lectures'
import type { StoredPicture } from '../../cloudfunctions/_store/stations'
import type { Store } from '../../cloudfunctions/_store/store'
import type { FilePurpose } from '../../core/lectures/files'
import { readingMs } from '../../core/lectures/reading-time'
import { demoId } from './demo-id'
import { demoDecks, demoVideos, type DemoDeck, type DemoVideo } from './lectures'
import type { DemoPerson } from './load-people'
import { SAMPLES, samplesOf, type Sample } from './samples'

export interface DraftPlan {
  /** The folder of its files. */
  readonly folder: string
  readonly slug: string
  readonly title?: string
  readonly author: DemoPerson
  /** Whether the voice has been recorded yet. */
  readonly spoken?: boolean
}

export interface DemoLecture {
  readonly lectureId: string
  readonly author: DemoPerson
  readonly dubbed: boolean
  readonly durationMs: number
}

const pictureOf = (slug: string, page: number): string => demoId('page', slug, page)
const deckOf = (slug: string): DemoDeck | undefined => demoDecks.find((deck) => deck.slug === slug)
const filmOf = (slug: string): DemoVideo => demoVideos.find((film) => film.slug === slug)!

export const loadDecks = async (store: Store, media: string): Promise<void> => {
  for (const { slug, title, summary, topic, pages } of demoDecks) {
    const samples = await samplesOf(media, slug)
    await store.decks.add({
      deckId: demoId('deck', slug),
      title,
      summary,
      topic,
      sample: true,
      pages: pages.map(({ narration }, index) => ({
        imageId: pictureOf(slug, index + 1),
        location: samples.get(`page-${index + 1}.webp`)!.location,
        narration,
        suggestedMs: readingMs(narration),
      })),
    })
  }
}

/** Save a draft as the studio would, its files received a little earlier. */
export const saveDraft = async (store: Store, media: string, plan: DraftPlan, now: Date): Promise<DemoLecture> => {
  const { folder, slug, author } = plan
  const samples = await samplesOf(media, folder)
  const lectureId = demoId('lecture', folder)

  const files: StoredPicture[] = []
  const receive = async (name: string, purpose: FilePurpose): Promise<Sample & { fileId: string }> => {
    const fileId = demoId('file', folder, name)
    const sample = samples.get(name)!
    await store.files.add(author.memberId, { fileId, purpose, ...sample }, now)
    files.push({ fileId, location: sample.location })
    return { ...sample, fileId }
  }

  const deck = deckOf(slug)
  const parts = deck
    ? await slides(deck, lectureId, plan.spoken ?? true, receive)
    : await film(filmOf(slug), lectureId, receive)
  const { title, summary, topic } = deck ?? filmOf(slug)
  const draft = {
    lectureId,
    changeId: demoId('change', folder),
    basis: null,
    authorId: author.memberId,
    organisationId: author.organisationId,
    title: plan.title ?? title,
    summary,
    topic,
    script: deck ? deck.pages.map(({ narration }) => narration).join('\n') : filmOf(slug).script,
    voice: 'synthetic' as const,
    deckId: deck ? demoId('deck', slug) : null,
    parts,
    files,
    sample: true,
  }
  await store.drafts.save(draft, now)
  const durationMs = parts.reduce((sum, part) => sum + part.durationMs, 0)
  return { lectureId, author, dubbed: deck !== undefined, durationMs }
}

type Receive = (name: string, purpose: FilePurpose) => Promise<Sample & { fileId: string }>

const slides = async (deck: DemoDeck, lectureId: string, spoken: boolean, receive: Receive): Promise<StoredPart[]> => {
  const parts: StoredPart[] = []
  for (const [index, { narration }] of deck.pages.entries()) {
    const page = index + 1
    const voice = spoken ? await receive(`page-${page}.m4a`, 'voice') : null
    const image = { imageId: pictureOf(deck.slug, page), image: `${SAMPLES}/${deck.slug}/page-${page}.webp` }
    const audio = { audioId: voice?.fileId ?? null, audio: voice?.location ?? null, durationMs: voice?.durationMs ?? 0 }
    const partId = demoId('part', lectureId, page)
    parts.push({ partId, kind: 'slide', videoId: null, video: null, ...image, ...audio, narration })
  }
  return parts
}

const film = async ({ script }: DemoVideo, lectureId: string, receive: Receive): Promise<StoredPart[]> => {
  const clip = await receive('clip-1.mp4', 'clip')
  const cover = await receive('cover.webp', 'slide')
  const files = { videoId: clip.fileId, video: clip.location, imageId: cover.fileId, image: cover.location }
  const partId = demoId('part', lectureId, 1)
  const { durationMs } = clip
  return [{ partId, kind: 'video', ...files, audioId: null, audio: null, durationMs, narration: script }]
}
