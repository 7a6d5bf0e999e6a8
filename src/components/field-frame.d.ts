import type { PropsWithChildren, ReactElement } from 'react'

export type FrameProps = PropsWithChildren<{
  label: string
  /** What is typed, and how much of it there may be, in characters as people count them. */
  value?: string
  max?: number
  /** The id of the one field that it names; without one it names a group, such as of chips. */
  field?: string
}>

/** A field’s label above it, and how much of its room is taken once that matters. */
export const FieldFrame: (props: FrameProps) => ReactElement
