import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './field.scss'

type FrameProps = PropsWithChildren<{ label: string; value: string; max?: number }>

const NEAR = 0.8

const count = (value: string, max: number): string | null => {
  const length = Array.from(value.trim()).length
  if (length > max) return `多了 ${length - max} 个字`
  return length >= max * NEAR ? `${length} / ${max}` : null
}

/** A field’s label above it, and how much of its room is taken once that matters. */
export const FieldFrame = ({ label, value, max, children }: FrameProps) => {
  const counted = max === undefined ? null : count(value, max)
  const over = max !== undefined && Array.from(value.trim()).length > max
  return (
    <View className="field-frame">
      <View className="field-head">
        <Text className="field-label">{label}</Text>
        {counted && <Text className={over ? 'field-count field-over' : 'field-count'}>{counted}</Text>}
      </View>
      {children}
    </View>
  )
}
