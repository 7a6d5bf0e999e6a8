import { Input, Textarea } from '@tarojs/components'
import { plain, plainLine } from '../../core/text'
import { FieldFrame } from './field-frame'
import type { TextField as Declared } from './text-field'

/** WeChat cuts at 140 characters unless told otherwise. */
const UNLIMITED = -1

export const TextField: typeof Declared = ({ label, value, onChange, placeholder, max, lines = 1, disabled, code }) => {
  const shared = {
    value,
    placeholder,
    disabled,
    ariaLabel: label,
    className: code ? 'field field-code' : 'field',
    placeholderClass: 'field-placeholder',
    maxlength: UNLIMITED,
    cursorSpacing: 80,
  }
  return (
    <FieldFrame label={label} value={value} max={max}>
      {lines > 1 ? (
        <Textarea
          {...shared}
          style={{ height: `${lines * 1.5}rem` }}
          onInput={({ detail }) => onChange(plain(detail.value))}
        />
      ) : (
        <Input {...shared} onInput={({ detail }) => onChange(plainLine(detail.value))} />
      )}
    </FieldFrame>
  )
}
