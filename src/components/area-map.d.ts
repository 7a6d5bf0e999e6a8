import type { ReactElement } from 'react'
import type { Spot } from '../../core/geo'

export interface Pin {
  readonly id: string
  readonly spot: Spot
  /** What a screen reader says. */
  readonly label: string
  /** Grey is there, too, but of no use now. */
  readonly look: 'red' | 'grey'
}

interface AreaMapProps {
  /** The middle, where the member is; all in GCJ-02. */
  readonly here: Spot
  /** The circle around it, in metres. */
  readonly reachM: number
  readonly pins: readonly Pin[]
  readonly onPin: (id: string) => void
}

/** The surroundings as far as the circle reaches: an overview under which the page scrolls on. */
export const AreaMap: (props: AreaMapProps) => ReactElement
