import Taro from '@tarojs/taro'
import { confirm } from './dialog'
import { paths, tabs } from './routes'

interface LoadedPage {
  path: string
  load: () => unknown[]
}

/** Where the browser's history stands; its index grows with each page that is laid on top. */
interface Place {
  href: string
  index: number
  state: unknown
}

const place = (): Place => {
  const state = history.state as { idx?: number } | null
  return { href: location.href, index: state?.idx ?? 0, state }
}

/** Taro changes the address before the page is loaded: what the screen shows is the place before this one. */
let shown: Place | null = null
let asked: Place | null = null

const stay = (from: Place): void => {
  if (place().index > from.index) return history.back()
  history.replaceState(from.state, '', from.href)
  asked = from
}

const offerRetry = async (): Promise<void> => {
  const title = navigator.onLine ? '这一页没有取到，请再试一次。' : '没有连上网，这一页还没打开。'
  const again = await confirm({ title, yes: '重试', no: '先不打开' })
  if (!again && shown) return stay(shown)
  // The first page is kept by the worker; where it is missing, too, it asks in its turn.
  if (!again && navigator.serviceWorker?.controller) return location.replace('/')
  // Reloading without a network would leave nothing on the screen at all.
  if (navigator.onLine) location.reload()
  else await offerRetry()
}

/** Scripts and styles alike. */
const isPageMissing = (reason: unknown): boolean => reason instanceof Error && reason.name === 'ChunkLoadError'

/** The pages most people go to next. */
const fetchAhead = (): void => {
  const likely = [...tabs, 'lecture' as const].map((route) => paths[route].slice(1))
  const { routes = [] } = (window as { __taroAppConfig?: { routes?: LoadedPage[] } }).__taroAppConfig ?? {}
  routes
    .filter(({ path }) => likely.includes(path))
    .forEach(({ load }) => void Promise.all(load()).catch(() => undefined))
}

export const watchPageLoading = (): void => {
  let asking = false
  Taro.eventCenter.on('__taroRouterChange', () => {
    shown = asked
    asked = place()
  })
  window.addEventListener('unhandledrejection', (event) => {
    if (!isPageMissing(event.reason)) return
    event.preventDefault()
    if (asking) return
    asking = true
    void offerRetry().finally(() => (asking = false))
  })
  // A while after the first screen, so that what it shows itself comes first.
  window.addEventListener('load', () => setTimeout(fetchAhead, 2_000))
}
