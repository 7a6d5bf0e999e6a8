import { createBrowserHistory, setHistory } from '@tarojs/router'
import * as h5 from '@tarojs/taro-h5'
import { useEffect, useRef } from 'react'

export * from '@tarojs/taro-h5'

// The app’s entry, which Taro writes, sets it.
export const pages = createBrowserHistory()
setHistory(pages)

/**
 * Taro for H5 without its router: going somewhere is remembered, not done. Its build turns `Taro.x` into the export `x`,
 * so the default export has to be given them here.
 */
export default Object.assign(Object.create(h5.default) as typeof h5.default, h5, {
  getCurrentPages: () => [],
  navigateTo: jest.fn(async () => undefined),
  redirectTo: jest.fn(async () => undefined),
  switchTab: jest.fn(async () => undefined),
})

type Hook = (then: () => void) => void

/** What the router calls of the pages that are drawn. */
const hookOfPages = (): [hook: Hook, happen: () => void] => {
  const standing = new Set<() => void>()
  const hook: Hook = (then) => {
    const latest = useRef(then)
    latest.current = then
    useEffect(() => {
      const call = () => latest.current()
      standing.add(call)
      return () => void standing.delete(call)
    }, [])
  }
  return [hook, () => standing.forEach((call) => call())]
}

export const [useDidShow, comeBack] = hookOfPages()
export const [useDidHide, goOn] = hookOfPages()
export const [useReachBottom, reachBottom] = hookOfPages()
export const useReady = jest.fn()
export const useUnload = jest.fn()
export const usePullDownRefresh = jest.fn()
export const useShareAppMessage = jest.fn()
export const useRouter = () => ({ params: Object.fromEntries(new URLSearchParams(location.search)) })
