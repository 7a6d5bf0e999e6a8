type Cloud = typeof import('wx-server-sdk')

let loaded: Cloud | undefined

/** The SDK takes a quarter of a second to load, so it is loaded when first needed. */
export const cloud = (): Cloud => {
  if (!loaded) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- lazily, and WeChat provides it as CommonJS
    loaded = require('wx-server-sdk') as Cloud
    loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV as unknown as string })
  }
  return loaded
}
