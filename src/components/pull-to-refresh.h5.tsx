import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { usePull } from './use-pull.h5'
import type { PullToRefresh as Declared } from './pull-to-refresh'
import './pull-to-refresh.scss'

/** Taro’s own moves the content with a transform, which takes what is fixed on the page along; ours opens a gap. */
export const PullToRefresh: typeof Declared = ({ onRefresh, children }) => {
  const content = useRef<HTMLElement>(null)
  const [refreshing, setRefreshing] = useState(false)

  const refresh = async () => {
    setRefreshing(true)
    await onRefresh?.()
    setRefreshing(false)
  }
  const pull = usePull(content, onRefresh && !refreshing ? () => void refresh() : undefined)

  return (
    <View ref={content}>
      <View className="pull" style={{ height: `${refreshing ? 48 : pull.distance}px` }} ariaLive="polite">
        {(refreshing || pull.distance > 16) && (
          <Text className="pull-words">{refreshing ? '正在刷新' : pull.far ? '松手刷新' : '下拉刷新'}</Text>
        )}
      </View>
      {children}
    </View>
  )
}
