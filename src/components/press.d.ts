import type { PropsWithChildren, ReactElement } from 'react'

export type PressProps = PropsWithChildren<{
  onPress: () => void
  className?: string
  /** What a screen reader says, where the content does not say it. */
  label?: string
  disabled?: boolean
  /** One of several that is chosen, such as the tab one stands on. */
  current?: boolean
  /** Set on what is ticked or not, rather than pressed. */
  checked?: boolean
}>

/** Anything that can be pressed, looking like its content: a real button in a browser, a view with that role in WeChat. */
export const Press: (props: PressProps) => ReactElement
