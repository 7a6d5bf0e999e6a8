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
  /** In a form, where what is chosen has to be in sight. */
  wrapped?: boolean
  onPress: (value: T) => void
}

/** A row of pills that scrolls sideways, or goes on below, where it is too long for the phone. */
const ChipRow = <T extends string>({ options, isOn, ticked = false, wrapped = false, onPress }: RowProps<T>) => {
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
  if (wrapped) return <View className="chips-wrapped">{chips}</View>
  return (
    <ScrollView className="chips" scrollX enhanced showScrollbar={false}>
      <View className="chips-row">{chips}</View>
    </ScrollView>
  )
}

interface ChipsProps<T extends string> {
  options: readonly Option<T>[]
  chosen: T
  wrapped?: boolean
  onChoose: (value: T) => void
}

/** One of several. */
export const Chips = <T extends string>({ options, chosen, wrapped, onChoose }: ChipsProps<T>) => (
  <ChipRow options={options} isOn={(value) => value === chosen} wrapped={wrapped} onPress={onChoose} />
)

interface TogglesProps<T extends string> {
  options: readonly Option<T>[]
  on: readonly T[]
  wrapped?: boolean
  onToggle: (value: T) => void
}

/** Any number of several. */
export const Toggles = <T extends string>({ options, on, wrapped, onToggle }: TogglesProps<T>) => (
  <ChipRow options={options} isOn={(value) => on.includes(value)} ticked wrapped={wrapped} onPress={onToggle} />
)
