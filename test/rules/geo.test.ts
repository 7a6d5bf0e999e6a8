import {
  CIRCLE_MINUTES,
  EARTH_RADIUS_M,
  fromWgs84,
  metresBetween,
  reachMetres,
  toWgs84,
  walkingMinutes,
} from '../../core/geo'

describe('distance', () => {
  // Published, in metres, for the radius of the sphere they were worked out on:
  // georust, https://docs.rs/geo/latest/geo/algorithm/line_measures/metric_spaces/constant.Haversine.html (the mean radius);
  // haversine of PyPI, https://pypi.org/project/haversine/1.0.2; Rosetta Code, “Haversine formula”, in JavaScript;
  // Movable Type Scripts, “Calculate distance, bearing and more”, to a tenth of a kilometre.
  it.each([
    ['Sofia to Plovdiv', [42.698334, 23.319941], [42.136097, 24.742168], 132_433.09929460194, 6_371_008.8, 0.001],
    ['Lyon to Paris', [45.7597, 4.8422], [48.8567, 2.3508], 392_216.71780659625, 6_371_000, 0.001],
    ['Nashville to Los Angeles', [36.12, -86.67], [33.94, -118.4], 2_886_444.44, 6_371_000, 0.01],
    ['Land’s End to John o’ Groats', [50.06632, -5.71475], [58.64402, -3.07009], 968_900, 6_371_000, 50],
  ] as const)('%s is what is published', (_, [fromLat, fromLng], [toLat, toLng], published, radius, within) => {
    const [from, to] = [
      { lat: fromLat, lng: fromLng },
      { lat: toLat, lng: toLng },
    ]
    expect(Math.abs(metresBetween(from, to) - published * (EARTH_RADIUS_M / radius))).toBeLessThan(within)
    expect(metresBetween(to, from)).toBeCloseTo(metresBetween(from, to), 6)
  })

  it('across the line where the days change is as short as it looks on a globe', () =>
    expect(metresBetween({ lat: 0, lng: 179.999 }, { lat: 0, lng: -179.999 })).toBeCloseTo(222.39, 2))

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
  // Published pairs: evil_transform, https://hexdocs.pm/evil_transform/EvilTransform.Convertor.html; pjutils,
  // https://rdrr.io/github/BruceZhaoR/pjutils/src/tests/testthat/test-test-coordinate-tranform.R, as AutoNavi’s and
  // Tencent’s maps show the place, to about two metres; gcoord’s own for Tiananmen.
  it.each([
    ['Suzhou', [31.280844, 120.596931], [31.278648624428175, 120.60109998322247], 0.5],
    ['Shanghai', [31.16014354, 121.42958967], [31.158247, 121.434204], 3],
    ['Tiananmen', [39.915, 116.404], [39.91640428150164, 116.41024449916938], 0.5],
  ] as const)('of a satellite become those of a Chinese map: %s', (_, [lat, lng], [gcjLat, gcjLng], within) => {
    const published = { lat: gcjLat, lng: gcjLng }
    expect(metresBetween(fromWgs84({ lat, lng }), published)).toBeLessThan(within)
    expect(metresBetween(toWgs84(published), { lat, lng })).toBeLessThan(within + 1)
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
