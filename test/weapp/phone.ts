import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DrawnCanvas } from './canvas'
import { innermostFirst, pathUp, screenOf, type Element } from './element'
import { loadMiniProgram } from './mini-program'
import { openPage, type OpenPage } from './page'
import { readTemplates } from './templates'
import { createWx, type Owner } from './wx'

const PATIENCE_MS = 10_000
const GLANCE_MS = 20
/** No hand is quicker from one thing to the next. */
const HAND_MS = 80

/** Opened from the list of mini-programs. */
const COLD = 1001

const readUrl = (url: string) => {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  // WeChat hands a query over as it stands in the address.
  const query = Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  )
  return { path, query }
}

const appearing = (text: string | RegExp, words: string): string | undefined =>
  typeof text === 'string' ? (words.includes(text) ? text : undefined) : text.exec(words)?.[0]

const readTabPaths = (dist: string): ReadonlySet<string> => {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as { tabBar: { list: { pagePath: string }[] } }
  return new Set(app.tabBar.list.map(({ pagePath }) => pagePath))
}

/** Somebody’s WeChat with the mini-program in it: what they see, and what they do. */
export const startPhone = (dist: string, { cloud, ...rest }: Owner) => {
  /** Calls that are not answered yet. */
  let asked = 0
  const owner: Owner = {
    ...rest,
    cloud: { ...cloud, call: (...given) => (asked++, cloud.call(...given).finally(() => asked--)) },
  }
  const templates = readTemplates(dist)
  const stack: OpenPage[] = []
  const tabs = new Map<string, OpenPage>()
  const tabPaths = readTabPaths(dist)
  let launched = false
  let isTapped = false

  const current = (): OpenPage => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const show = (page: OpenPage) => {
    stack.push(page)
    page.tell('onShow')
  }
  const load = (url: string): OpenPage => {
    const { path, query } = readUrl(url)
    const page = openPage(program.page(path), path, query)
    page.tell('onLoad', query)
    return page
  }
  const drop = () => {
    const page = stack.pop()
    if (page && !tabs.has(page.route)) page.tell('onUnload')
  }
  const openNew = (url: string) => {
    const page = load(url)
    show(page)
    page.tell('onReady')
    return page
  }

  const closeAll = () => {
    for (const page of new Set([...stack.splice(0).reverse(), ...tabs.values()])) page.tell('onUnload')
    tabs.clear()
  }

  const frame = {
    isTapped: () => isTapped,
    navigateTo: (url: string) => {
      current().tell('onHide')
      openNew(url)
    },
    redirectTo: (url: string) => {
      drop()
      openNew(url)
    },
    switchTab: (url: string) => {
      current().tell('onHide')
      while (stack.length) drop()
      const { path } = readUrl(url)
      const open = tabs.get(path)
      if (open) show(open)
      else tabs.set(path, openNew(url))
    },
    navigateBack: (delta: number) => {
      for (let left = Math.min(delta, stack.length - 1); left > 0; left--) drop()
      current().tell('onShow')
    },
  }

  const program = loadMiniProgram(dist, {
    wx: createWx(owner, frame),
    getCurrentPages: () => stack.map(({ instance }) => instance),
  })
  const tellApp = (name: string, options?: unknown) =>
    (program.app[name] as ((options: unknown) => void) | undefined)?.call(program.app, options)

  const screen = (): Element => screenOf(templates, current().root().cn ?? [])
  const words = (): string => screen().words.replace(/\s+/g, ' ').trim()

  /** Look until something is there; what is there instead, where it never comes. */
  const until = async <T>(what: string, look: () => T | undefined): Promise<T> => {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(GLANCE_MS)) {
      const found = look()
      if (found !== undefined) return found
    }
    throw new Error(`${what} did not appear on ${current().route}, which shows: ${words()}`)
  }

  const called = (name: string) => (element: Element) =>
    element.attributes['aria-label'] === name || element.words.trim() === name
  const control = (name: string) => until(`“${name}”`, () => innermostFirst(screen()).find(called(name)))

  /** Tap whatever bears this name, on its label or in words; the tap rises until somebody keeps it. */
  const tap = async (name: string): Promise<void> => {
    const target = await control(name)
    const path = pathUp(target)
    const heard = path.filter(({ template }) => template.bound.has('tap') || template.caught.has('tap'))
    if (heard.length === 0) throw new Error(`nothing listens to a tap on “${name}”`)
    const kept = heard.findIndex(({ template }) => template.caught.has('tap'))
    const page = current()
    isTapped = true
    for (const at of kept < 0 ? heard : heard.slice(0, kept + 1)) page.happen('tap', at, target, {})
    // What waits for nothing but itself still belongs to the tap.
    setImmediate(() => (isTapped = false))
    await pause(HAND_MS)
    // Whoever tapped sees what comes of it before they go on.
    await until('an answer', () => (asked === 0 ? true : undefined))
  }

  const fill = async (label: string, value: string): Promise<void> => {
    const field = await until(`the field “${label}”`, () =>
      innermostFirst(screen()).find(
        ({ tag, attributes }) =>
          (tag === 'input' || tag === 'textarea') &&
          (attributes['aria-label'] === label || attributes.placeholder === label),
      ),
    )
    current().happen('input', field, field, { value, cursor: value.length })
    await pause(HAND_MS)
  }

  /** The card that goes to a chat when the page’s share button is tapped; once it carries whose it is. */
  const shareCard = async (): Promise<{ title: string; path: string }> => {
    const button = await until('a share button', () =>
      innermostFirst(screen()).find(({ attributes }) => attributes['open-type'] === 'share'),
    )
    return until('the share token', () => {
      const target = { id: button.id, dataset: {} }
      const card = current().tell('onShareAppMessage', { from: 'button', target }) as { title: string; path: string }
      return card.path.includes('share=') ? card : undefined
    })
  }

  return {
    /** Open the app at a page: its home, or what a card leads to. Where it runs already, what was open gives way. */
    open: (url = 'pages/home/index') => {
      const { path, query } = readUrl(url)
      if (!launched) tellApp('onLaunch', { path, query, scene: COLD })
      launched = true
      tellApp('onShow', { path, query, scene: COLD })
      closeAll()
      const page = openNew(url)
      if (tabPaths.has(path)) tabs.set(path, page)
    },
    route: () => current().route,
    words,
    /** Wait for some words; as they stand there. */
    sees: (text: string | RegExp) => until(`“${text}”`, () => appearing(text, words())),
    tap,
    fill,
    /** The first element of a kind, with what WeChat is told of it. */
    element: (tag: string) => until(`a ${tag}`, () => innermostFirst(screen()).find((each) => each.tag === tag)),
    /** Whatever bears this name, with what WeChat is told of it. */
    called: control,
    /** Wait for some words on a canvas. */
    draws: (canvas: DrawnCanvas, text: string) =>
      until(`“${text}”`, () => (canvas.words.join('').includes(text) ? text : undefined)),
    shareCard,
    back: () => frame.navigateBack(1),
    switchOff: () => {
      closeAll()
      program.stop()
    },
  }
}

export type Phone = ReturnType<typeof startPhone>
