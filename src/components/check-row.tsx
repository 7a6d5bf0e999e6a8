import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Press } from './press'
import './check-row.scss'

interface CheckProps {
  words: string
  checked: boolean
  /** One of several, whose place another takes. */
  one?: boolean
  onChange: (checked: boolean) => void
}

/** The box by itself, for a line of another kind. */
export const CheckBox = ({ checked }: { checked: boolean }) => (
  <View className={checked ? 'check-box check-on' : 'check-box'}>{checked && <Icon name="check" size={18} />}</View>
)

/** A box to tick, with the whole line as its target. */
export const CheckRow = ({ words, checked, one = false, onChange }: CheckProps) => (
  <Press
    className="check-row"
    {...(one ? { label: words, current: checked } : { checked })}
    onPress={() => onChange(!checked)}
  >
    <CheckBox checked={checked} />
    <Text className="check-words">{words}</Text>
  </Press>
)
