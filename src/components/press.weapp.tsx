import { View } from '@tarojs/components'
import type { Press as Declared } from './press'
import './press.scss'

export const Press: typeof Declared = ({ onPress, className = '', label, disabled = false, current, children }) => (
  <View
    className={`press ${className}`}
    hoverClass={disabled ? 'none' : 'press-down'}
    ariaRole="button"
    ariaLabel={label && current ? `${label}，当前` : label}
    onClick={() => !disabled && onPress()}
  >
    {children}
  </View>
)
