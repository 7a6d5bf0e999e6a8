import { Text, View } from '@tarojs/components'
import { lectures } from '../../../../core/lectures/contract'
import { dotted } from '../../../app/dotted'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Press } from '../../../components/press'
import { Skeleton } from '../../../components/skeleton'
import { Cover } from '../cards/cover'
import { topicNames } from '../words'
import './decks.scss'

/** The library to dub from: slides with their words, ready to be read. */
export const Decks = ({ onChoose }: { onChoose: (deckId: string) => void }) => {
  const reading = useReading(lectures.decks, {})
  return (
    <Shown reading={reading} waiting={<Skeleton shape="row" count={3} />}>
      {({ decks }) =>
        decks.length === 0 ? (
          <Text className="decks-none">还没有现成的讲稿，先用自己的图片配一课。</Text>
        ) : (
          decks.map(({ deckId, title, topic, cover, pages, sample }) => (
            <Press key={deckId} className="deck" label={`配《${title}》，${pages} 页`} onPress={() => onChoose(deckId)}>
              <Cover lecture={{ title, topic, cover, durationMs: 0 }} />
              <View className="deck-words">
                <Text className="deck-title">{title}</Text>
                <Text className="deck-note">{dotted([topicNames[topic], `${pages} 页`, sample && '示例'])}</Text>
              </View>
            </Press>
          ))
        )
      }
    </Shown>
  )
}
