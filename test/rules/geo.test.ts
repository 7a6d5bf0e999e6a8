import { CIRCLE_MINUTES, fromWgs84, metresBetween, reachMetres, toWgs84, walkingMinutes } from '../../core/geo'

describe('distance', () => {
  // Published by Rosetta Code for R = 6371.0 km, and by Movable Type Scripts; both scaled to the mean radius used here.
  it.each([
    ['Nashville to Los Angeles', { lat: 36.12, lng: -86.67 }, { lat: 33.94, lng: -118.4 }, 2_886_444, 5],
    ['Land’s End to John o’ Groats', { lat: 50.06632, lng: -5.71475 }, { lat: 58.64402, lng: -3.07009 }, 968_900, 60],
  ])('%s is what is published', (_, from, to, published, within) => {
    expect(Math.abs(metresBetween(from, to) - published * (6371.0088 / 6371))).toBeLessThan(within)
    expect(metresBetween(to, from)).toBeCloseTo(metresBetween(from, to), 6)
  })

  it('of a place to itself is nothing, and to the other side of the Earth half its girth', () => {
    const here = { lat: 30.28, lng: 120.01 }
    expect(metresBetween(here, here)).toBe(0)
    expect(metresBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(Math.PI * 6_371_008.8, 3)
  })
})

describe('the walk', () => {
  it('of fifteen minutes is about 920 metres as the crow flies', () => {
    expect(reachMetres(CIRCLE_MINUTES)).toBeCloseTo(923.08, 2)
    expect(walkingMinutes(923)).toBe(15)
    expect(walkingMinutes(924)).toBe(16)
  })

  it('next door is a minute', () => expect(walkingMinutes(0)).toBe(1))
})

describe('positions', () => {
  it('of a satellite become those of a Chinese map as is known for Tiananmen', () => {
    const tiananmen = fromWgs84({ lat: 39.915, lng: 116.404 })
    expect(metresBetween(tiananmen, { lat: 39.91640428150164, lng: 116.41024449916938 })).toBeLessThan(0.5)
  })

  it('there and back are within two metres, everywhere in the province', () => {
    for (let lat = 27; lat <= 31.5; lat += 0.25)
      for (let lng = 118; lng <= 123; lng += 0.25)
        expect(metresBetween(toWgs84(fromWgs84({ lat, lng })), { lat, lng })).toBeLessThan(2)
  })

  it('outside mainland China stay as they are', () => {
    const paris = { lat: 48.8584, lng: 2.2945 }
    expect(fromWgs84(paris)).toEqual(paris)
  })
})
