import type { ReactElement } from 'react'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** In characters as people count them. */
  max?: number
  /** Lines shown; one is a single-line field. */
  lines?: number
  disabled?: boolean
  /** Letters and digits in capitals, such as a code. */
  code?: boolean
}

/** A labelled field for text. Counting starts to show near the limit; what is over it is said, not cut off. */
export const TextField: (props: TextFieldProps) => ReactElement
