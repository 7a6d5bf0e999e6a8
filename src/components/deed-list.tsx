import { Text, View } from '@tarojs/components'
import { Card } from './card'
import './deed-list.scss'

export interface Deed {
  id: string
  /** Who did what. */
  words: string
  at: string
  reason: string | null
}

/** What became of something, deed by deed. */
export const DeedList = ({ deeds }: { deeds: readonly Deed[] }) => (
  <Card>
    {deeds.map(({ id, words, at, reason }) => (
      <View key={id} className="deed">
        <Text className="deed-words">{words}</Text>
        <Text className="deed-at">{at}</Text>
        {reason && <Text className="deed-reason">{reason}</Text>}
      </View>
    ))}
  </Card>
)
