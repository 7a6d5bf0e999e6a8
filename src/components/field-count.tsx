import { Text } from '@tarojs/components'
import type { FrameProps } from './field-frame'

const NEAR = 0.8

/** Nothing until what is typed comes near what there may be. */
export const FieldCount = ({ value = '', max = Infinity }: Pick<FrameProps, 'value' | 'max'>) => {
  const length = Array.from(value.trim()).length
  if (length > max) return <Text className="field-count field-over">{`多了 ${length - max} 个字`}</Text>
  return length >= max * NEAR ? <Text className="field-count">{`${length} / ${max}`}</Text> : null
}
