import { useEffect, useId, useState } from 'react'
import { FieldFrame } from './field-frame'

interface TypedProps {
  label: string
  type: 'date' | 'time'
  value: string
  min?: string
  max?: string
  onChange: (value: string) => void
}

/** A day or a time of day, in the field that a browser has for it. */
export const TypedField = ({ label, value, onChange, ...input }: TypedProps) => {
  const id = useId()
  // While it is being typed there is none, or a year long ago: that stays in the field.
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <FieldFrame label={label} field={id}>
      <input
        {...input}
        id={id}
        className="field field-date"
        value={typed}
        required
        onChange={({ target }) => {
          setTyped(target.value)
          if (target.value && target.validity.valid) onChange(target.value)
        }}
        onBlur={() => setTyped(value)}
      />
    </FieldFrame>
  )
}
