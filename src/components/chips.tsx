import { ScrollView, View } from '@tarojs/components'
import { Press } from './press'
import './chips.scss'

interface ChipsProps<T extends string> {
  options: readonly { value: T; words: string }[]
  chosen: T
  onChoose: (value: T) => void
}

/** One of several, in a row that scrolls sideways where it is too long for the phone. */
export const Chips = <T extends string>({ options, chosen, onChoose }: ChipsProps<T>) => (
  <ScrollView className="chips" scrollX enhanced showScrollbar={false}>
    <View className="chips-row">
      {options.map(({ value, words }) => (
        <Press
          key={value}
          className={value === chosen ? 'chip chip-chosen' : 'chip'}
          current={value === chosen}
          label={words}
          onPress={() => onChoose(value)}
        >
          <View className="chip-words">{words}</View>
        </Press>
      ))}
    </View>
  </ScrollView>
)
