import { Text, View } from '@tarojs/components'
import { Button } from './button'
import './empty.scss'

interface EmptyProps {
  /** What would be here. */
  title: string
  /** How to make it happen. */
  hint?: string
  action?: { words: string; onPress: () => void }
}

export const Empty = ({ title, hint, action }: EmptyProps) => (
  <View className="empty">
    <Text className="empty-title">{title}</Text>
    {hint && <Text className="empty-hint">{hint}</Text>}
    {action && (
      <View className="empty-action">
        <Button kind="soft" small onPress={action.onPress}>
          {action.words}
        </Button>
      </View>
    )}
  </View>
)
