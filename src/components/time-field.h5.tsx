import { useEffect, useState } from 'react'
import { FieldFrame } from './field-frame'
import type { TimeField as Declared } from './time-field'

export const TimeField: typeof Declared = ({ label, value, onChange }) => {
  // While it is being typed there may be no time at all.
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <FieldFrame label={label} value={value}>
      <input
        className="field field-date"
        type="time"
        aria-label={label}
        value={typed}
        required
        onChange={({ target }) => {
          setTyped(target.value)
          if (target.value) onChange(target.value)
        }}
        onBlur={() => setTyped(value)}
      />
    </FieldFrame>
  )
}
