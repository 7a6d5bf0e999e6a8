import type { Spot } from '../../geo'

/** Boxes of degrees around where an importer says the stations are; their edges are rounded outwards. */
const boxes = {
  hangzhou: { south: 29.15, north: 30.6, west: 118.3, east: 120.8 },
  zhejiang: { south: 27, north: 31.3, west: 118, east: 123.4 },
  china: { south: 3.8, north: 53.7, west: 73.4, east: 135.2 },
} as const

export type SheetArea = keyof typeof boxes

export const sheetAreas = Object.keys(boxes) as [SheetArea, ...SheetArea[]]

export const areaNames: Record<SheetArea, string> = { hangzhou: '杭州', zhejiang: '浙江', china: '全国' }

export const isIn = (area: SheetArea, { lat, lng }: Spot): boolean => {
  const { south, north, west, east } = boxes[area]
  return lat >= south && lat <= north && lng >= west && lng <= east
}
