import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../../components/icon'
import { Press } from '../../../components/press'
import './side-button.scss'

interface SideButtonProps {
  readonly icon: IconName
  readonly words: string
  readonly disabled?: boolean
  readonly onPress: () => void
}

/** A smaller round button beside the big one, with its name under it. */
export const SideButton = ({ icon, words, disabled, onPress }: SideButtonProps) => (
  <Press className="side-button" disabled={disabled} onPress={onPress}>
    <View className="side-button-sign">
      <Icon name={icon} size={22} />
    </View>
    <Text>{words}</Text>
  </Press>
)
