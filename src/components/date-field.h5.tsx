import { useEffect, useId, useState } from 'react'
import type { DateField as Declared } from './date-field'
import { FieldFrame } from './field-frame'

export const DateField: typeof Declared = ({ label, value, from, until, onChange }) => {
  const id = useId()
  // While a year is being typed there is no day, or one long ago: that stays in the field.
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <FieldFrame label={label} field={id}>
      <input
        id={id}
        className="field field-date"
        type="date"
        value={typed}
        min={from}
        max={until}
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
