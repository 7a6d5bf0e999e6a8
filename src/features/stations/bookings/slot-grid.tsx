import { Text, View } from '@tarojs/components'
import { timeOfDay } from '../../../app/spoken-time'
import { Press } from '../../../components/press'
import type { Picked, Slot } from './slots'
import './slot-grid.scss'

interface SlotGridProps {
  slots: readonly Slot[]
  picked: Picked | null
  onPick: (slot: Slot) => void
}

const stateWords: Record<Slot['state'], string> = { free: '', taken: '已约', mine: '我的' }

/** A day in half hours; what others have can be tapped as well, to wait for it. */
export const SlotGrid = ({ slots, picked, onPick }: SlotGridProps) => (
  <View className="slot-grid">
    {slots.map((slot) => {
      const time = timeOfDay(new Date(slot.from).toISOString())
      const isPicked = picked !== null && slot.from >= picked.from && slot.until <= picked.until
      return (
        <Press
          key={slot.from}
          className={`slot slot-${slot.state}${isPicked ? ' slot-picked' : ''}`}
          checked={isPicked}
          disabled={slot.state === 'mine'}
          label={`${time}${stateWords[slot.state] && `，${stateWords[slot.state]}`}`}
          onPress={() => onPick(slot)}
        >
          <Text className="slot-time">{time}</Text>
          {slot.state !== 'free' && <Text className="slot-state">{stateWords[slot.state]}</Text>}
        </Press>
      )
    })}
  </View>
)
