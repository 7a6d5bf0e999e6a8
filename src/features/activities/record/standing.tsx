import { Text, View } from '@tarojs/components'
import './standing.scss'

export interface Standing {
  readonly done: number
  readonly open: number
  readonly missed: number
}

const parts = [
  { part: 'done', name: '已办' },
  { part: 'open', name: '待办' },
  { part: 'missed', name: '缺' },
] as const

/** How much of what was due is done, still open and missed, as a bar. Words beside it say the same. */
export const StandingBar = ({ standing }: { standing: Standing }) => (
  <View className="standing-bar" ariaHidden>
    {parts.map(
      ({ part }) =>
        standing[part] > 0 && (
          <View key={part} className={`standing-part standing-${part}`} style={{ flexGrow: standing[part] }} />
        ),
    )}
  </View>
)

/** The same as three figures. */
export const StandingFigures = ({ standing }: { standing: Standing }) => (
  <View className="standing-figures">
    {parts.map(({ part, name }) => (
      <View key={part} className="standing-figure">
        <Text className={standing[part] > 0 ? `standing-number standing-number-${part}` : 'standing-number'}>
          {String(standing[part])}
        </Text>
        <Text className="standing-name">{name}</Text>
      </View>
    ))}
  </View>
)
