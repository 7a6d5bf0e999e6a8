import type { ReactElement } from 'react'

interface PaperProps {
  /** In pixels of the paper; on the screen it is as wide as the page. */
  readonly width: number
  readonly height: number
  /** What a screen reader says. */
  readonly label: string
  /** A picture that is drawn on it, as a data URL; null for none. */
  readonly picture: string | null
  readonly draw: (context: CanvasRenderingContext2D, picture: CanvasImageSource | null) => void
  /** It is drawn, and can be had as a JPEG. */
  readonly onDrawn: (jpeg: () => Promise<Uint8Array>) => void
}

/** A sheet of paper that is drawn on, to be looked at and printed. */
export const Paper: (props: PaperProps) => ReactElement
