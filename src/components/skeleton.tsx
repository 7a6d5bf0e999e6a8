import { View } from '@tarojs/components'
import { role } from './role'
import './skeleton.scss'

type Shape = 'card' | 'row' | 'line'

/** The shape of what comes, still: nothing pulses while one waits. */
export const Skeleton = ({ shape, count = 1 }: { shape: Shape; count?: number }) => (
  <View ariaLabel="正在加载" {...role('status')}>
    {Array.from({ length: count }, (_, index) => (
      <View key={index} className={`skeleton skeleton-${shape}`}>
        {shape !== 'line' && <View className="skeleton-picture" />}
        <View className="skeleton-words">
          <View className="skeleton-bar" />
          <View className="skeleton-bar skeleton-short" />
        </View>
      </View>
    ))}
  </View>
)
