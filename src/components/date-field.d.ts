import type { ReactElement } from 'react'

interface DateFieldProps {
  label: string
  /** An Asia/Shanghai day, `YYYY-MM-DD`. */
  value: string
  /** The first and the last that may be chosen. */
  from: string
  until: string
  onChange: (day: string) => void
}

/** A labelled field for a day, with the calendar that the platform has. */
export const DateField: (props: DateFieldProps) => ReactElement
