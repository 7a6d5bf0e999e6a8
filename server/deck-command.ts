import { CannotStart } from './cannot-start'
import { addDeck, cloudShelf, mediaShelf, type Shelf } from './deck/add-deck'
import { sayProblem } from './deck/problem'
import { readDeck, type ListedDeck } from './deck/read-deck'
import { createMedia } from './media'
import { withOwnStore, type Own } from './own-store'
import { runCommand } from './run-command'

const USAGE =
  'Usage: npm run deck -- folder, or for a mini-program: npm run deck -- folder cloud://… (see README.zh-CN.md).'

const read = async (folder: string): Promise<ListedDeck> => {
  const deck = await readDeck(folder)
  if (!Array.isArray(deck)) return deck
  for (const problem of deck) console.error(sayProblem(problem))
  throw new CannotStart('Nothing was added: put right what is said above, and try again.')
}

const shelfOf = ({ dataDir, secret }: Own, cloudFolder: string | undefined): Shelf => {
  if (!cloudFolder) return mediaShelf(createMedia(dataDir, secret))
  if (/^cloud:\/\/[^/]+\/./.test(cloudFolder)) return cloudShelf(cloudFolder)
  throw new CannotStart(`${cloudFolder} is not a folder of cloud storage, such as cloud://env.bucket/decks/first.`)
}

/** `npm run deck`: add a folder of slides with its script to the library that members dub from, all or nothing. */
runCommand(async ([folder, cloudFolder]) => {
  if (!folder) throw new CannotStart(USAGE)
  const deck = await read(folder)
  await withOwnStore(async (own) => {
    if (!(await addDeck(own.store, shelfOf(own, cloudFolder), deck)))
      throw new CannotStart(
        `Nothing was added: a deck called "${deck.title}" is there already, and stays as members know it. A new one needs another 标题.`,
      )
    console.log(`Added "${deck.title}", ${deck.pages.length} pages: members find it where they choose what to dub.`)
  })
})
