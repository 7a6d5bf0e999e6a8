import { useId } from 'react'
import { FieldCount } from './field-count'
import type { FieldFrame as Declared } from './field-frame'
import './field.scss'

export const FieldFrame: typeof Declared = ({ label, value, max, field, children }) => {
  const labelId = useId()
  return (
    <div className="field-frame" {...(!field && { role: 'group', 'aria-labelledby': labelId })}>
      <div className="field-head">
        <label className="field-label" id={labelId} htmlFor={field}>
          {label}
        </label>
        <FieldCount value={value} max={max} />
      </div>
      {children}
    </div>
  )
}
