import { View } from '@tarojs/components'
import type { Press as Declared } from './press'
import './press.scss'

export const Press: typeof Declared = ({
  onPress,
  className = '',
  label,
  disabled = false,
  current,
  checked,
  children,
}) => (
  <View
    className={`press ${className}`}
    hoverClass={disabled ? 'none' : 'press-down'}
    ariaRole={checked === undefined ? 'button' : 'checkbox'}
    ariaChecked={checked}
    ariaDisabled={disabled}
    ariaLabel={label && current ? `${label}，当前` : label}
    onClick={() => !disabled && onPress()}
  >
    {children}
  </View>
)
