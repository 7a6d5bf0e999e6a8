import { View } from '@tarojs/components'
import { role } from './role'
import './note.scss'

/** A line beside what it is about: why something was refused, or what to know before doing it. */
export const Note = ({ look = 'plain', children }: { look?: 'plain' | 'wrong'; children: string }) => (
  <View className={`note note-${look}`} {...(look === 'wrong' && role('alert'))}>
    {children}
  </View>
)
