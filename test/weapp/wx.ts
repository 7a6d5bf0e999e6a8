import type { Cloud } from './cloud'
import type { DrawnCanvas } from './canvas'
import { Sound } from './sound'

interface Callbacks {
  readonly success?: (result: unknown) => void
  readonly fail?: (error: { errMsg: string }) => void
  readonly complete?: (result: unknown) => void
}

/** What the app asks of the frame around its pages. */
export interface Frame {
  /** Whether a tap is being handled. */
  readonly isTapped: () => boolean
  readonly navigateTo: (url: string) => void
  readonly redirectTo: (url: string) => void
  readonly switchTab: (url: string) => void
  readonly navigateBack: (delta: number) => void
}

/** What WeChat says of where the phone is; or why it does not. */
export type Whereabouts = { latitude: number; longitude: number; accuracy: number } | { errMsg: string }

export interface Owner {
  readonly openid: string
  readonly cloud: Cloud
  readonly secondsOf?: (src: string) => number
  /** In the reference system that is asked for. Without it WeChat knows nothing. */
  readonly whereabouts?: (type: string) => Whereabouts
  readonly hasNetwork?: () => boolean
  /** What they agree to of the templates they are asked about. Without it all of these messages are switched off. */
  readonly allows?: (templates: readonly string[]) => Readonly<Record<string, 'accept' | 'reject'>>
  /** What the camera reads; null where they close it. */
  readonly camera?: () => string | null
  readonly canvas?: DrawnCanvas
}

const answered = (options: Callbacks | undefined, result: unknown = {}) => {
  options?.success?.(result)
  options?.complete?.(result)
}

const later = (options: Callbacks, work: Promise<unknown>): void => {
  work.then(
    (result) => answered(options, result),
    (error: Error) => {
      options.fail?.({ errMsg: error.message })
      options.complete?.({ errMsg: error.message })
    },
  )
}

const screen = {
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  pixelRatio: 2,
  statusBarHeight: 20,
}
const about = {
  platform: 'ios',
  system: 'iOS 17.0',
  SDKVersion: '3.7.0',
  brand: 'stub',
  model: 'stub',
  language: 'zh_CN',
}

/** What the app only wants done, and gets no answer worth having. */
const WISHES = [
  'disableAlertBeforeUnload',
  'enableAlertBeforeUnload',
  'hideLoading',
  'offAppHide',
  'offNetworkStatusChange',
  'onAppHide',
  'onAppShow',
  'onMemoryWarning',
  'onNetworkStatusChange',
  'onThemeChange',
  'onUnhandledRejection',
  'setClipboardData',
  'setInnerAudioOption',
  'setKeepScreenOn',
  'setNavigationBarTitle',
  'showLoading',
  'showShareMenu',
  'showToast',
  'stopPullDownRefresh',
  'updateShareMenu',
]

const storage = () => {
  const kept = new Map<string, unknown>()
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => void kept.delete(key),
  }
}

const selectorQuery = (canvas: DrawnCanvas | undefined) => {
  const query: Record<string, unknown> = {}
  const asked: (() => void)[] = []
  for (const step of ['in', 'select', 'selectAll', 'selectViewport', 'boundingClientRect', 'scrollOffset', 'node'])
    query[step] = () => query
  query.fields = ({ node }: { node?: boolean }, found?: (result: unknown) => void) => {
    if (node && canvas) asked.push(() => found?.({ node: canvas.node }))
    return query
  }
  query.exec = (done?: (results: unknown[]) => void) =>
    void setImmediate(() => {
      for (const answer of asked) answer()
      done?.([])
    })
  return query
}

const cloudOf = ({ openid, cloud, hasNetwork = () => true }: Owner) => ({
  init: () => undefined,
  callFunction: (options: Callbacks & { name: string; data: unknown }) => {
    const called = hasNetwork()
      ? cloud.call(openid, options.name, options.data).then((result) => ({ result, errMsg: 'ok' }))
      : Promise.reject(new Error('cloud.callFunction:fail request:fail'))
    if (options.success ?? options.fail) later(options, called)
    return called
  },
  getTempFileURL: async ({ fileList }: { fileList: string[] }) => ({
    fileList: fileList.map((fileID) => ({ fileID, status: 0, tempFileURL: fileID.replace('cloud:', 'https:') })),
  }),
})

const NOWHERE = { errMsg: 'getLocation:fail system error' }

const locationOf =
  ({ whereabouts = () => NOWHERE }: Owner) =>
  (options: Callbacks & { type?: string }) => {
    const found = whereabouts(options.type ?? 'wgs84')
    if (!('errMsg' in found)) return answered(options, { ...found, errMsg: 'getLocation:ok' })
    options.fail?.(found)
    options.complete?.(found)
  }

const subscribing =
  ({ allows }: Owner, { isTapped }: Frame) =>
  (options: Callbacks & { tmplIds: readonly string[] }) => {
    if (!isTapped()) options.fail?.({ errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.' })
    else if (!allows) options.fail?.({ errMsg: 'requestSubscribeMessage:fail The main switch is switched off' })
    else answered(options, { ...allows(options.tmplIds), errMsg: 'requestSubscribeMessage:ok' })
  }

const scanning =
  ({ camera }: Owner) =>
  (options: Callbacks) => {
    const result = camera?.() ?? null
    if (result === null) options.fail?.({ errMsg: 'scanCode:fail cancel' })
    else answered(options, { result, errMsg: 'scanCode:ok' })
  }

/** WeChat’s `wx`, with what the app uses of it and no more: what is missing here fails as it would on an old phone. */
export const createWx = (owner: Owner, frame: Frame): Record<string, unknown> => ({
  ...Object.fromEntries(WISHES.map((name) => [name, (options?: Callbacks) => answered(options)])),
  ...storage(),
  cloud: cloudOf(owner),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  canIUse: () => true,
  nextTick: (then: () => void) => void setImmediate(then),
  getSystemInfoSync: () => ({ ...screen, ...about }),
  getWindowInfo: () => screen,
  getDeviceInfo: () => about,
  getAppBaseInfo: () => about,
  getSystemSetting: () => ({}),
  getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
  getMenuButtonBoundingClientRect: () => ({ top: 24, height: 32, width: 87, left: 281, right: 368, bottom: 56 }),
  createSelectorQuery: () => selectorQuery(owner.canvas),
  createInnerAudioContext: () => new Sound(owner.secondsOf ?? (() => 0)),
  getLocation: locationOf(owner),
  requestSubscribeMessage: subscribing(owner, frame),
  scanCode: scanning(owner),
  showModal: (options: Callbacks) => answered(options, { confirm: true, cancel: false }),
  navigateTo: (options: Callbacks & { url: string }) => answered(options, frame.navigateTo(options.url)),
  redirectTo: (options: Callbacks & { url: string }) => answered(options, frame.redirectTo(options.url)),
  switchTab: (options: Callbacks & { url: string }) => answered(options, frame.switchTab(options.url)),
  navigateBack: (options?: Callbacks & { delta?: number }) =>
    answered(options, frame.navigateBack(options?.delta ?? 1)),
})
