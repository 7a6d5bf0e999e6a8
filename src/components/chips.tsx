import { ScrollView, View } from '@tarojs/components'
import { Press } from './press'
import './chips.scss'

interface Option<T extends string> {
  value: T
  words: string
}

interface RowProps<T extends string> {
  options: readonly Option<T>[]
  isOn: (value: T) => boolean
  /** Whether they are ticked one by one, or one of them is where one stands. */
  ticked?: boolean
  /** One line of more than fit the phone; what is chosen may then be out of sight. */
  scrolling?: boolean
  onPress: (value: T) => void
}

/** Pills that go on below where a line is full; in one line they scroll sideways, and fade where there may be more. */
const ChipRow = <T extends string>({ options, isOn, ticked = false, scrolling = false, onPress }: RowProps<T>) => {
  const chips = options.map(({ value, words }) => (
    <Press
      key={value}
      className={isOn(value) ? 'chip chip-chosen' : 'chip'}
      {...(ticked ? { checked: isOn(value) } : { current: isOn(value) })}
      label={words}
      onPress={() => onPress(value)}
    >
      <View className="chip-words">{words}</View>
    </Press>
  ))
  if (!scrolling) return <View className="chips-wrapped">{chips}</View>
  return (
    <ScrollView className="chips" scrollX enhanced showScrollbar={false}>
      <View className="chips-row">{chips}</View>
    </ScrollView>
  )
}

interface ChipsProps<T extends string> {
  options: readonly Option<T>[]
  /** Null while nothing is. */
  chosen: T | null
  scrolling?: boolean
  onChoose: (value: T) => void
}

/** One of several. */
export const Chips = <T extends string>({ options, chosen, scrolling, onChoose }: ChipsProps<T>) => (
  <ChipRow options={options} isOn={(value) => value === chosen} scrolling={scrolling} onPress={onChoose} />
)

interface TogglesProps<T extends string> {
  options: readonly Option<T>[]
  on: readonly T[]
  scrolling?: boolean
  onToggle: (value: T) => void
}

/** Any number of several. */
export const Toggles = <T extends string>({ options, on, scrolling, onToggle }: TogglesProps<T>) => (
  <ChipRow options={options} isOn={(value) => on.includes(value)} ticked scrolling={scrolling} onPress={onToggle} />
)
