import * as z from '../zod'

/** Where a station is: degrees in GCJ-02. */
export const spot = z.object({
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lng: z.number().check(z.gte(-180), z.lte(180)),
})
