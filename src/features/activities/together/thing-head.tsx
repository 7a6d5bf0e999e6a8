import { Text, View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { Tag, type TagLook } from '../../../components/tag'
import './together.scss'

interface HeadProps {
  title: string
  tags: readonly { words: string; look?: TagLook }[]
  notes: readonly (string | null | false)[]
  words?: string
}

/** What a thing is, before what there is to do about it. */
export const ThingHead = ({ title, tags, notes, words }: HeadProps) => (
  <Card>
    <Text className="thing-title">{title}</Text>
    <View className="thing-tags">
      {tags.map((tag) => (
        <Tag key={tag.words} look={tag.look}>
          {tag.words}
        </Tag>
      ))}
    </View>
    {notes
      .filter((note): note is string => Boolean(note))
      .map((note) => (
        <Text key={note} className="thing-note">
          {note}
        </Text>
      ))}
    {words && (
      <Text className="thing-words" userSelect>
        {words}
      </Text>
    )}
  </Card>
)
