/// <reference types="@tarojs/taro" />
import '@tarojs/components'

declare module '*.scss'

declare module '@tarojs/components' {
  /** Taro passes these on as aria-* attributes on both platforms; its types name only some of them. */
  interface StandardProps {
    ariaLabel?: string
    ariaRole?: string
    role?: string
    ariaHidden?: boolean
    ariaChecked?: boolean
    ariaDisabled?: boolean
    ariaLive?: 'polite' | 'assertive'
  }
}
