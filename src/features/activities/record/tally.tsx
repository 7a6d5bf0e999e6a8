import { Text, View } from '@tarojs/components'
import './tally.scss'

export interface Tally {
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
export const TallyBar = ({ tally }: { tally: Tally }) => (
  <View className="tally-bar" ariaHidden>
    {parts.map(
      ({ part }) =>
        tally[part] > 0 && <View key={part} className={`tally-part tally-${part}`} style={{ flexGrow: tally[part] }} />,
    )}
  </View>
)

/** The same as three figures. */
export const TallyFigures = ({ tally }: { tally: Tally }) => (
  <View className="tally-figures">
    {parts.map(({ part, name }) => (
      <View key={part} className="tally-figure">
        <Text className={tally[part] > 0 ? `tally-number tally-number-${part}` : 'tally-number'}>
          {String(tally[part])}
        </Text>
        <Text className="tally-name">{name}</Text>
      </View>
    ))}
  </View>
)
