import type { Browser, BrowserContextOptions } from 'playwright-core'
import { launchBrowser } from './browser'
import { photograph, stepIn, type Person } from './person'
import { startServer, type StartedServer } from './server'

/** A test file’s server and browser, started before its stories and gone after them, and whoever steps in meanwhile. */
export const openStage = (settings: () => Readonly<Record<string, string>> = () => ({})) => {
  let server: StartedServer | undefined
  let browser: Browser | undefined
  const people: Person[] = []

  beforeAll(async () => {
    server = await startServer(settings())
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  return {
    server: (): StartedServer => server!,
    somebody: async (name: string, more: BrowserContextOptions = {}): Promise<Person> => {
      browser ??= await launchBrowser()
      const person = await stepIn(browser, server!.address, name, more)
      people.push(person)
      return person
    },
    /** It is that time from now on: for the server, and on everybody’s phone. */
    goTo: async (time: Date): Promise<void> => {
      server!.goTo(time)
      for (const { page } of people) await page.clock.setSystemTime(time)
    },
    /** Everybody’s own story, with a picture of where it broke. */
    told: async (tell: () => Promise<void>): Promise<void> => {
      try {
        await tell()
      } catch (error) {
        await photograph(people)
        throw error
      }
      expect(people.flatMap(({ name, complaints }) => complaints.map((complaint) => `${name}: ${complaint}`))).toEqual(
        [],
      )
    },
  }
}
