import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { compileFunction, createContext } from 'node:vm'

type Method = (this: unknown, ...args: unknown[]) => unknown

/** What a page gives to `Page()`: data and methods. */
export type PageConfig = Readonly<Record<string, unknown>> & { readonly data?: Readonly<Record<string, unknown>> }

interface Surroundings {
  readonly wx: Record<string, unknown>
  readonly getCurrentPages: () => unknown[]
}

/** The timers a program set, to be cleared when the phone is switched off. */
const timers = () => {
  const running = new Set<NodeJS.Timeout>()
  const kept = (timer: NodeJS.Timeout) => {
    running.add(timer)
    return timer
  }
  return {
    globals: {
      setTimeout: (then: Method, ms?: number, ...args: unknown[]) => kept(setTimeout(then, ms, ...args)),
      setInterval: (then: Method, ms?: number, ...args: unknown[]) => kept(setInterval(then, ms, ...args)),
      clearTimeout,
      clearInterval,
    },
    clear: () => running.forEach((timer) => clearTimeout(timer)),
  }
}

/**
 * A built mini-program’s own JavaScript, in a world that has what WeChat’s has: the language, timers, `wx`, and no
 * `window`, `fetch`, `URL` or `crypto`.
 */
export const loadMiniProgram = (dist: string, { wx, getCurrentPages }: Surroundings) => {
  const clock = timers()
  const pages = new Map<string, PageConfig>()
  const modules = new Map<string, { exports: unknown }>()
  let app: Record<string, unknown> = {}
  let loading = ''

  const globals: Record<string, unknown> = {
    wx,
    console,
    ...clock.globals,
    getCurrentPages,
    getApp: () => app,
    App: (config: Record<string, unknown>) => (app = config),
    Page: (config: PageConfig) => pages.set(loading, config),
    Component: () => undefined,
    Behavior: (config: unknown) => config,
  }
  globals.global = globals
  const context = createContext(globals)

  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const before = loading
    loading = relative(dist, file).replace(/\.js$/, '')
    const require = (path: string) => load(`${resolve(dirname(file), path).replace(/\.js$/, '')}.js`)
    const run = compileFunction(readFileSync(file, 'utf8'), ['require', 'module', 'exports'], {
      filename: file,
      parsingContext: context,
    }) as (require: (path: string) => unknown, module: { exports: unknown }, exports: unknown) => void
    run(require, module, module.exports)
    loading = before
    return module.exports
  }

  load(join(dist, 'app.js'))
  return {
    app,
    page: (route: string): PageConfig => {
      load(join(dist, `${route}.js`))
      const config = pages.get(route)
      if (!config) throw new Error(`${route} is no page`)
      return config
    },
    stop: clock.clear,
  }
}
