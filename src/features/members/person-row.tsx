import { Text, View } from '@tarojs/components'
import { Avatar } from '../../components/avatar'
import { Icon } from '../../components/icon'
import { Press } from '../../components/press'
import './person-row.scss'

interface PersonProps {
  name: string
  note: string
  onPress: () => void
}

export const PersonRow = ({ name, note, onPress }: PersonProps) => (
  <Press className="person" onPress={onPress}>
    <Avatar name={name} />
    <View className="person-words">
      <Text className="person-name">{name}</Text>
      <Text className="person-note">{note}</Text>
    </View>
    <View className="person-more">
      <Icon name="more" size={16} />
    </View>
  </Press>
)
