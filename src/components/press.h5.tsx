import type { Press as Declared } from './press'
import './press.scss'

export const Press: typeof Declared = ({ onPress, className = '', label, disabled, current, checked, children }) => (
  <button
    type="button"
    className={`press ${className}`}
    role={checked === undefined ? undefined : 'checkbox'}
    aria-checked={checked}
    aria-label={label}
    aria-current={current || undefined}
    disabled={disabled}
    onClick={onPress}
  >
    {children}
  </button>
)
