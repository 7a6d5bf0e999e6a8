import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Press } from './press'
import './check-row.scss'

interface CheckProps {
  words: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A box to tick, with the whole line as its target. */
export const CheckRow = ({ words, checked, onChange }: CheckProps) => (
  <Press className="check-row" checked={checked} onPress={() => onChange(!checked)}>
    <View className={checked ? 'check-box check-on' : 'check-box'}>{checked && <Icon name="check" size={18} />}</View>
    <Text className="check-words">{words}</Text>
  </Press>
)
