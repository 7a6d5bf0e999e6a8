import { useEffect, useId, useState } from 'react'
import { FieldFrame } from './field-frame'
import type { TimeField as Declared } from './time-field'

export const TimeField: typeof Declared = ({ label, value, onChange }) => {
  const id = useId()
  // While it is being typed there may be no time at all.
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <FieldFrame label={label} field={id}>
      <input
        id={id}
        className="field field-date"
        type="time"
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
