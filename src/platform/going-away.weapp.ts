import Taro from '@tarojs/taro'

export const onGoingAway = (tell: () => void): (() => void) => {
  const listener = () => tell()
  Taro.onAppHide(listener)
  return () => Taro.offAppHide(listener)
}
