import type { ReactElement } from 'react'

interface TimeFieldProps {
  label: string
  /** `HH:mm`. */
  value: string
  onChange: (time: string) => void
}

/** A labelled field for a time of day, with the wheel that the platform has. */
export const TimeField: (props: TimeFieldProps) => ReactElement
