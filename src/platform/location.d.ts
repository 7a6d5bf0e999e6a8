import type { Spot } from '../../core/geo'

/** Where this device is, in GCJ-02; or why that is not known. It is kept nowhere. */
export type Located =
  | { readonly spot: Spot; /** Within so many metres. */ readonly accuracyM: number }
  | { readonly failed: 'refused' | 'unavailable' }

/** Ask the device, and through it the person. */
export const locate: () => Promise<Located>
