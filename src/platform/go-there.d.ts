import type { Spot } from '../../core/geo'

/** Show a place on the map that the phone has, from where it leads there. */
export const goThere: (place: { spot: Spot; name: string; address: string }) => void
