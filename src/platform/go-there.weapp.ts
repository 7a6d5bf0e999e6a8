import Taro from '@tarojs/taro'
import type { goThere as Declared } from './go-there'

export const goThere: typeof Declared = ({ spot, name, address }) =>
  void Taro.openLocation({ latitude: spot.lat, longitude: spot.lng, name, address })
