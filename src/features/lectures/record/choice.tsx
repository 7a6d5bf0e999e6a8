import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../../components/icon'
import { Press } from '../../../components/press'
import './choice.scss'

interface ChoiceProps {
  readonly icon: IconName
  readonly title: string
  readonly words: string
  /** The one most people want. */
  readonly first?: boolean
  readonly onPress: () => void
}

/** One of the ways to make a lecture. */
export const Choice = ({ icon, title, words, first = false, onPress }: ChoiceProps) => (
  <Press className="choice" onPress={onPress}>
    <View className={first ? 'choice-sign choice-first' : 'choice-sign'}>
      <Icon name={icon} size={26} />
    </View>
    <View className="choice-about">
      <Text className="choice-title">{title}</Text>
      <Text className="choice-words">{words}</Text>
    </View>
    <Icon name="more" size={18} />
  </Press>
)
