import Taro from '@tarojs/taro'

export const onBackOnline = (tell: () => void): (() => void) => {
  const listener = ({ isConnected }: { isConnected: boolean }) => isConnected && tell()
  Taro.onNetworkStatusChange(listener)
  return () => Taro.offNetworkStatusChange(listener)
}
