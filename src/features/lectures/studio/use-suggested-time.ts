import { lectures } from '../../../../core/lectures/contract'
import { readingMs } from '../../../../core/lectures/reading-time'
import { useReading } from '../../../app/use-reading'
import { takeOf, type StudioPart } from './draft'

/** How long to speak over a page, in milliseconds: what its deck suggests; for one’s own pictures, as long as its words take. */
export const useSuggestedTime = (deckId: string | null): ((part: StudioPart) => number) => {
  const { data: deck } = useReading(lectures.deck, deckId === null ? null : { deckId })
  return (part) => {
    const imageId = takeOf(part, 'image')?.fileId
    const page = deck?.pages.find((each) => each.imageId === imageId)
    return page?.suggestedMs ?? readingMs(part.narration)
  }
}
