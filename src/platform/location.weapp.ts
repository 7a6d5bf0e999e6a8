import Taro from '@tarojs/taro'
import { isPlace } from '../../core/geo'
import type { locate as Declared } from './location'

/** WeChat says it in words alone. */
const REFUSED = /auth|den(y|ied)|privacy/i

export const locate: typeof Declared = async () => {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({ type: 'gcj02' })
    const spot = { lat: latitude, lng: longitude }
    return isPlace(spot) ? { spot, accuracyM: accuracy } : { failed: 'unavailable' }
  } catch (error) {
    const said = (error as { errMsg?: string }).errMsg ?? ''
    return { failed: REFUSED.test(said) ? 'refused' : 'unavailable' }
  }
}
