import type { Spot } from '../../core/geo'

/**
 * A spot, in GCJ-02, that somebody looks up on the platform’s own map, by name or by eye; null where they changed their
 * mind. There is none in a browser, and then it is null itself.
 */
export const chooseSpot: ((near: Spot | null) => Promise<Spot | null>) | null
