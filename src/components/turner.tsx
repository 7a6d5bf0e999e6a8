import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Press } from './press'
import './turner.scss'

interface TurnerProps {
  /** Where one is: a month, a year. */
  name: string
  /** What the arrows say to a screen reader. */
  before: string
  after: string
  first?: boolean
  last?: boolean
  onTurn: (by: -1 | 1) => void
}

const arrow = (end = false): string => (end ? 'turner-arrow turner-end' : 'turner-arrow')

/** One of a row of times, with an arrow to the one before and the one after. */
export const Turner = ({ name, before, after, first, last, onTurn }: TurnerProps) => (
  <View className="turner">
    <Press className={arrow(first)} label={before} disabled={first} onPress={() => onTurn(-1)}>
      <Icon name="back" size={20} />
    </Press>
    <View className="turner-name" ariaLive="polite">
      {name}
    </View>
    <Press className={arrow(last)} label={after} disabled={last} onPress={() => onTurn(1)}>
      <Icon name="more" size={20} />
    </Press>
  </View>
)
