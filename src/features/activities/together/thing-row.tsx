import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { unmarked } from '../../../app/marked'
import { Name } from '../../../components/name'
import { Press } from '../../../components/press'
import { Tag, type TagLook } from '../../../components/tag'
import './together.scss'

type RowProps = PropsWithChildren<{
  name: string
  tag?: { words: string; look: TagLook }
  notes: readonly (string | null | false)[]
  onPress: () => void
}>

/** One of a list, on a card of its own: what it is called, how it stands, and what else to know before opening it. */
export const ThingRow = ({ name, tag, notes, onPress, children }: RowProps) => {
  const shown = notes.filter((note): note is string => Boolean(note))
  return (
    <Press className="thing-row" label={[name, tag?.words, ...shown].filter(Boolean).join('，')} onPress={onPress}>
      <View className="thing-head">
        <Text className="thing-name">
          <Name>{name}</Name>
        </Text>
        {tag && <Tag look={tag.look}>{tag.words}</Tag>}
      </View>
      {shown.map((note) => (
        <Text key={note} className="thing-note">
          {unmarked(note)}
        </Text>
      ))}
      {children}
    </Press>
  )
}
