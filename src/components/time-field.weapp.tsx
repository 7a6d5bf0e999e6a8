import { Picker, View } from '@tarojs/components'
import { FieldFrame } from './field-frame'
import { role } from './role'
import type { TimeField as Declared } from './time-field'

export const TimeField: typeof Declared = ({ label, value, onChange }) => (
  <FieldFrame label={label}>
    <Picker mode="time" value={value} onChange={({ detail }) => onChange(detail.value)}>
      <View className="field field-date" {...role('button')} ariaLabel={`${label}，${value}`}>
        {value}
      </View>
    </Picker>
  </FieldFrame>
)
