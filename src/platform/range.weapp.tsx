import { Slider, View } from '@tarojs/components'
import type { Range as Declared } from './range'
import './range.scss'

export const Range: typeof Declared = ({ value, max, label, valueText, onDrag, onSet }) => (
  <View className="range">
    <Slider
      ariaLabel={`${label}，${valueText}`}
      min={0}
      max={max}
      value={value}
      step={1}
      blockSize={16}
      blockColor="#c4232b"
      activeColor="transparent"
      backgroundColor="transparent"
      style={{ margin: '0' }}
      onChanging={({ detail }) => onDrag(Number(detail.value))}
      onChange={({ detail }) => onSet(Number(detail.value))}
    />
  </View>
)
