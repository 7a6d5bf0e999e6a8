import { useId } from 'react'
import { plain, plainLine } from '../../core/text'
import { FieldFrame } from './field-frame'
import type { TextField as Declared } from './text-field'

/** Native fields: Taro’s put the label on an element that is not the field. */
export const TextField: typeof Declared = ({ label, value, onChange, placeholder, max, lines = 1, disabled, code }) => {
  const id = useId()
  const shared = {
    id,
    value,
    placeholder,
    disabled,
    className: code ? 'field field-code' : 'field',
  }
  return (
    <FieldFrame label={label} value={value} max={max} field={id}>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(plain(event.target.value))} />
      ) : (
        <input
          {...shared}
          autoComplete="off"
          autoCapitalize={code ? 'characters' : undefined}
          spellCheck={!code}
          onChange={(event) => onChange(plainLine(event.target.value))}
        />
      )}
    </FieldFrame>
  )
}
