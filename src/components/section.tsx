import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import { Press } from './press'
import './section.scss'

type SectionProps = PropsWithChildren<{ title: string; more?: { words: string; onPress: () => void }; note?: string }>

/** A titled part of a page, with the way to all of it on the right. */
export const Section = ({ title, more, note, children }: SectionProps) => (
  <View className="section">
    <View className={note ? 'section-head section-head-noted' : 'section-head'}>
      <Text className="section-title">{title}</Text>
      {note && <Text className="section-note">{note}</Text>}
      {more && (
        <Press className="section-more" onPress={more.onPress} label={`${title}：${more.words}`}>
          <Text>{more.words}</Text>
          <Icon name="more" size={14} />
        </Press>
      )}
    </View>
    {children}
  </View>
)
