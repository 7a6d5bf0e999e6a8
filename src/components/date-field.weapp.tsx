import { Picker, View } from '@tarojs/components'
import type { DateField as Declared } from './date-field'
import { FieldFrame } from './field-frame'
import { role } from './role'

export const DateField: typeof Declared = ({ label, value, from, until, onChange }) => (
  <FieldFrame label={label}>
    <Picker mode="date" value={value} start={from} end={until} onChange={({ detail }) => onChange(detail.value)}>
      <View className="field field-date" {...role('button')} ariaLabel={`${label}，${value}`}>
        {value}
      </View>
    </Picker>
  </FieldFrame>
)
