import type { Press as Declared } from './press'
import './press.scss'

export const Press: typeof Declared = ({ onPress, className = '', label, disabled, current, children }) => (
  <button
    type="button"
    className={`press ${className}`}
    aria-label={label}
    aria-current={current || undefined}
    disabled={disabled}
    onClick={onPress}
  >
    {children}
  </button>
)
