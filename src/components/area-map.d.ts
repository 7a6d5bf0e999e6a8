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

export interface Dot {
  readonly id: string
  readonly spot: Spot
  readonly label: string
  /** Told apart by shape as well as by colour: green and full, or red and hollow. */
  readonly look: 'full' | 'hollow'
}

export interface Chart {
  readonly dots: readonly Dot[]
  /** Where circles of the same reach are drawn, in green. */
  readonly reached: readonly Spot[]
  /** Whether it begins with all that is drawn in sight, and not just with the surroundings of the spot. */
  readonly fits?: boolean
  /** Nobody has chosen a spot yet: none is drawn. */
  readonly unchosen?: boolean
  /** Somebody tapped a spot, or a dot and with it the spot that it marks. */
  readonly onTap: (spot: Spot, dotId?: string) => void
}

interface AreaMapProps {
  /** The middle, where the member is; all in GCJ-02. On a chart, the spot that is looked at, or the middle of all. */
  readonly here: Spot
  /** The circle around it, in metres. */
  readonly reachM: number
  readonly pins: readonly Pin[]
  readonly onPin: (id: string) => void
  /** Makes it a large map to look around in, which moves under one finger. */
  readonly chart?: Chart
}

/** The surroundings as far as the circle reaches: an overview under which the page scrolls on, or a chart. */
export const AreaMap: (props: AreaMapProps) => ReactElement
