import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { PullToRefresh as Declared } from './pull-to-refresh'

export const PullToRefresh: typeof Declared = ({ onRefresh, children }) => {
  usePullDownRefresh(() => void (onRefresh?.() ?? Promise.resolve()).finally(() => Taro.stopPullDownRefresh()))
  return <>{children}</>
}
