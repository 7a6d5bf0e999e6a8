import { Text } from '@tarojs/components'
import './tag.scss'

export type TagLook = 'gold' | 'green' | 'red' | 'plain' | 'over'

/** A word or two in a pill. Gold is for 精品党课 and nothing else. */
export const Tag = ({ look = 'plain', children }: { look?: TagLook; children: string }) => (
  <Text className={`tag tag-${look}`}>{children}</Text>
)
