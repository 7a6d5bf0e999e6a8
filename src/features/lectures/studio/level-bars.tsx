import { View } from '@tarojs/components'
import './level-bars.scss'

const BARS = 40
const HIGHEST = 40
const LOWEST = 4

/** How loud it was, bar by bar; dots where nothing was said yet. */
export const LevelBars = ({ levels }: { levels: readonly number[] }) => (
  <View className="levels" ariaHidden>
    {Array.from({ length: BARS }, (_, index) => (
      <View
        key={index}
        className={index < levels.length ? 'level' : 'level level-ahead'}
        style={{ height: `${Math.round(LOWEST + (levels[index] ?? 0) * (HIGHEST - LOWEST))}px` }}
      />
    ))}
  </View>
)
