import type { Element, Node } from './element'
import type { PageConfig } from './mini-program'

type Method = (this: unknown, ...args: unknown[]) => unknown

export interface OpenPage {
  readonly route: string
  readonly root: () => Node
  /** One of WeChat’s calls to a page, if the page wants it. */
  readonly tell: (name: string, ...args: unknown[]) => unknown
  /** Something happened to an element, as WeChat tells the page of it. */
  readonly happen: (type: string, at: Element, target: Element, detail: Record<string, unknown>) => void
  /** What `getCurrentPages` gives for it. */
  readonly instance: Record<string, unknown>
}

/** WeChat takes 256 KB at a time; characters are counted here, of which Chinese ones are three bytes. */
const MOST_AT_ONCE = (256 * 1024) / 3

const copied = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

/** Set what `root.cn.[0].p3` names. */
const put = (data: Record<string, unknown>, path: string, value: unknown): void => {
  const keys = path.replace(/\.?\[(\d+)\]/g, '.$1').split('.')
  const last = keys.pop()!
  let at = data
  keys.forEach((key, index) => {
    at[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {}
    at = at[key] as Record<string, unknown>
  })
  at[last] = value
}

const named = ({ id, sid }: Element) => ({ id, dataset: { sid } })

export const openPage = (config: PageConfig, route: string, query: Record<string, string>): OpenPage => {
  const data = copied(config.data ?? {}) as Record<string, unknown>
  const instance: Record<string, unknown> = {
    ...config,
    data,
    route,
    options: query,
    setData(changes: Record<string, unknown>, done?: () => void) {
      if (JSON.stringify(changes).length > MOST_AT_ONCE) throw new Error(`setData on ${route}: more than WeChat takes`)
      for (const [path, value] of Object.entries(changes)) put(data, path, copied(value))
      if (done) setImmediate(done)
    },
  }
  const tell = (name: string, ...args: unknown[]) => (instance[name] as Method | undefined)?.apply(instance, args)
  return {
    route,
    instance,
    tell,
    root: () => (data.root ?? {}) as Node,
    happen: (type, at, target, detail) =>
      void tell('eh', {
        type,
        detail,
        target: named(target),
        currentTarget: named(at),
        timeStamp: Date.now(),
        touches: [],
      }),
  }
}
