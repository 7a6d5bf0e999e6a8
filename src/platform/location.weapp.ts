import Taro from '@tarojs/taro'
import type { locate as Declared } from './location'

/** WeChat says it in words alone. */
const REFUSED = /auth|den(y|ied)|privacy/i

export const locate: typeof Declared = async () => {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' })
    return { spot: { lat: latitude, lng: longitude } }
  } catch (error) {
    const said = (error as { errMsg?: string }).errMsg ?? ''
    return { failed: REFUSED.test(said) ? 'refused' : 'unavailable' }
  }
}
