import { Text, View } from '@tarojs/components'
import { lectures } from '../../../../core/lectures/contract'
import { readingFaultWords } from '../../../app/fault-words'
import { dotted } from '../../../app/dotted'
import { useReading } from '../../../app/use-reading'
import { Failed } from '../../../components/failed'
import { Press } from '../../../components/press'
import { Skeleton } from '../../../components/skeleton'
import { Cover } from '../cards/cover'
import { topicNames } from '../words'
import './decks.scss'

/** The library to dub from: slides with their words, ready to be read. */
export const Decks = ({ onChoose }: { onChoose: (deckId: string) => void }) => {
  const { data, fault, reload } = useReading(lectures.decks, {})
  if (!data)
    return fault ? (
      <Failed words={readingFaultWords(fault)} onRetry={() => void reload()} />
    ) : (
      <Skeleton shape="row" count={3} />
    )
  if (data.decks.length === 0) return <Text className="decks-none">还没有现成的讲稿，先用自己的图片配一课。</Text>
  return (
    <>
      {data.decks.map(({ deckId, title, topic, cover, pages, sample }) => (
        <Press key={deckId} className="deck" label={`配《${title}》，${pages} 页`} onPress={() => onChoose(deckId)}>
          <Cover lecture={{ title, topic, cover, durationMs: 0 }} />
          <View className="deck-words">
            <Text className="deck-title">{title}</Text>
            <Text className="deck-note">{dotted([topicNames[topic], `${pages} 页`, sample && '示例'])}</Text>
          </View>
        </Press>
      ))}
    </>
  )
}
