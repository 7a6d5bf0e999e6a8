import type { ReactElement } from 'react'

interface PaperProps {
  /** In pixels of the paper; on the screen it is as wide as the page. */
  readonly width: number
  readonly height: number
  /** What a screen reader says. */
  readonly label: string
  readonly draw: (context: CanvasRenderingContext2D) => void
  /** It is drawn, and can be had as a JPEG. */
  readonly onDrawn: (jpeg: () => Promise<Uint8Array>) => void
}

/** A sheet of paper that is drawn on, to be looked at and printed. */
export const Paper: (props: PaperProps) => ReactElement
