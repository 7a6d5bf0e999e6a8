import { Text, View } from '@tarojs/components'
import { FieldCount } from './field-count'
import type { FieldFrame as Declared } from './field-frame'
import './field.scss'

/** WeChat has no label for a field: each says its own. */
export const FieldFrame: typeof Declared = ({ label, value, max, children }) => (
  <View className="field-frame">
    <View className="field-head">
      <Text className="field-label">{label}</Text>
      <FieldCount value={value} max={max} />
    </View>
    {children}
  </View>
)
