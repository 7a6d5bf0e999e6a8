import type { ReactElement } from 'react'

export interface RangeProps {
  readonly value: number
  readonly max: number
  /** What is being set, and the value as a person would say it. */
  readonly label: string
  readonly valueText: string
  /** While it is dragged. */
  readonly onDrag: (value: number) => void
  /** When it is let go. */
  readonly onSet: (value: number) => void
}

/** A thumb that is dragged along its parent; the track is drawn by whoever uses it, inset by 8 px on both sides. */
export const Range: (props: RangeProps) => ReactElement
