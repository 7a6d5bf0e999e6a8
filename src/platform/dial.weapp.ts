import Taro from '@tarojs/taro'
import type { dial as Declared } from './dial'

export const dial: typeof Declared = (number) =>
  // Who thinks better of it has not failed.
  void Taro.makePhoneCall({ phoneNumber: number.replace(/[^\d+]/g, '') }).catch(() => undefined)
