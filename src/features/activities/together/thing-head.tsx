import { Text, View } from '@tarojs/components'
import { unmarked } from '../../../app/marked'
import { Card } from '../../../components/card'
import { Name } from '../../../components/name'
import { Tag, type TagLook } from '../../../components/tag'
import './together.scss'

interface HeadProps {
  title: string
  sample: boolean
  tags: readonly { words: string; look?: TagLook }[]
  notes: readonly (string | null | false)[]
  words?: string
}

/** What a thing is, before what there is to do about it. */
export const ThingHead = ({ title, sample, tags, notes, words }: HeadProps) => (
  <Card>
    <Text className="thing-title">
      <Name sample={sample}>{title}</Name>
    </Text>
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
          {unmarked(note)}
        </Text>
      ))}
    {words && (
      <Text className="thing-words" userSelect>
        {words}
      </Text>
    )}
  </Card>
)
