import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Somebody with a phone of their own: a browser that keeps their cookie, and shows what went wrong in it. */
export interface Person {
  readonly name: string
  readonly page: Page
  readonly open: (path: string) => Promise<void>
  readonly tap: (name: string | RegExp) => Promise<void>
  readonly fill: (label: string | RegExp, value: string) => Promise<void>
  readonly sees: (text: string | RegExp) => Promise<void>
  /** What the page complained of: exceptions, and what its content policy forbade. */
  readonly complaints: readonly string[]
}

const PHONE = { width: 390, height: 844 }
const PATIENCE_MS = 30_000

/** A refusal is an answer like any other, and a story may take the network away; Chromium nevertheless logs both. */
const EXPECTED = /the server responded with a status of 409|net::ERR_(INTERNET_DISCONNECTED|FAILED)/

/** Pages that were left stay in the document, hidden. */
const shown = { visible: true }

/** Step into one of the invented people through demo mode’s own page, on a phone that has and allows what is given. */
export const stepIn = async (
  browser: Browser,
  address: string,
  name: string,
  more: BrowserContextOptions = {},
): Promise<Person> => {
  const context = await browser.newContext({
    baseURL: address,
    viewport: PHONE,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...more,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
  })

  const person: Person = {
    name,
    page,
    complaints,
    open: async (path) => void (await page.goto(path)),
    tap: (words) => page.getByRole('button', { name: words }).filter(shown).first().click(),
    fill: (label, value) => page.getByLabel(label).filter(shown).first().fill(value),
    sees: (text) => page.getByText(text).filter(shown).first().waitFor(),
  }
  await person.open('/sign-in')
  await person.fill('找姓名、支部或职务', name)
  await person.tap(name)
  await person.sees('大家在传')
  return person
}

const PICTURES = join(__dirname, '../../dist/stories')

/** What everybody was looking at when a story broke. */
export const photograph = async (people: readonly Person[]): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true })
  for (const { name, page } of people) await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}
