import Taro, { useRouter } from '@tarojs/taro'
import { address } from './address'
import { paths, tabs, type Route, type Routes, type Tab } from './routes'

const isTab = (route: Route): route is Tab => (tabs as readonly string[]).includes(route)

/** A second tap before the page is there means the same page, even where each tap would make a new address for it. */
const SAME_TAP_MS = 500
let lastPush: { route: Route; at: number } | undefined

const push = (route: Route, url: string): void => {
  const at = Date.now()
  if (lastPush?.route === route && Math.abs(at - lastPush.at) < SAME_TAP_MS) return
  lastPush = { route, at }
  void Taro.navigateTo({ url })
}

/** Go to a page. Tabs are switched to, everything else is laid on top and can be gone back from. */
export const open = <R extends Route>(route: R, query: Routes[R] = {} as Routes[R]): void => {
  if (isTab(route)) void Taro.switchTab({ url: paths[route] })
  else push(route, address(route, query))
}

/** Take this page's place: the way back leads to where the visitor came from. */
export const replace = <R extends Route>(route: R, query: Routes[R] = {} as Routes[R]): void => {
  if (isTab(route)) open(route, query)
  else void Taro.redirectTo({ url: address(route, query) })
}

/** Go back, or home where there is nothing to go back to, as when a shared link was opened. */
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else open('home')
}

/** What a link broken on its way says cannot be decoded; taken as it stands, it names nothing anybody has. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** What this page's address carries. */
export const useAddress = <R extends Route>(): Partial<Routes[R]> => {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? value : decoded(value)]),
  ) as Partial<Routes[R]>
}
