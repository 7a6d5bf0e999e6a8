import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './row.scss'

interface RowProps {
  words: string
  /** What is there, or how many, in words. */
  note?: string
  icon?: IconName
  onPress: () => void
}

/** A line that leads somewhere. */
export const Row = ({ words, note, icon, onPress }: RowProps) => (
  <Press className="row" onPress={onPress}>
    {icon && <Icon name={icon} size={22} />}
    <Text className="row-words">{words}</Text>
    {note && <Text className="row-note">{note}</Text>}
    <View className="row-more">
      <Icon name="more" size={16} />
    </View>
  </Press>
)
