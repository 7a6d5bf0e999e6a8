import type { MapTiles } from '../../core/map-tiles'
import { readSettings } from '../../server/settings'
import { openSite, QUIET } from './open-site'

const OSM = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'
const attribution = '© OpenStreetMap contributors'
const streets: MapTiles = { layers: [OSM], system: 'wgs84', attribution }

const imagesOf = (policy: unknown) => /img-src ([^;]*)/.exec(String(policy))?.[1]

describe('without a server that draws streets', () => {
  const { site } = openSite()

  it('a browser is told so, and fetches pictures from nowhere else', async () => {
    const response = await site().http.inject('/map.json')
    expect(response.json()).toEqual({ tiles: null })
    expect(imagesOf(response.headers['content-security-policy'])).toBe("'self' data: blob:")
  })
})

describe('with a server that draws streets', () => {
  const { site } = openSite({ settings: { ...QUIET, tiles: streets } })

  it('a browser is told where, and may fetch pictures from there', async () => {
    const response = await site().http.inject('/map.json')
    expect(response.json()).toEqual({ tiles: streets })
    expect(imagesOf(response.headers['content-security-policy'])).toBe(
      "'self' data: blob: https://tile.openstreetmap.org",
    )
  })
})

describe('settings', () => {
  const read = (TILE_URL: string, more = {}) => readSettings({ TILE_URL, TILE_ATTRIBUTION: attribution, ...more }).tiles

  it('without an address there is nobody to draw streets', () => expect(readSettings({}).tiles).toBeNull())

  it('take one layer, or several one upon the other', () => {
    expect(read(OSM)).toEqual(streets)
    const layers = ['ground', 'names'].map((name) => `http://map.test:8000/${name}?y={-y}&x={x}&z={z}&tk=k`)
    expect(read(layers.join('  '), { TILE_SYSTEM: 'gcj02' })).toEqual({ layers, system: 'gcj02', attribution })
  })

  it.each([
    [{ TILE_URL: 'tiles/{z}/{x}/{y}.png' }, /^TILE_URL must be the address of map pictures/],
    [{ TILE_URL: 'https://a.test/{z}/{x}.png' }, /^TILE_URL must be/],
    [{ TILE_URL: 'https://{s}.a.test/{z}/{x}/{y}.png' }, /^TILE_URL must be/],
    [{ TILE_URL: 'https://a.test/{z}/{x}/{y}{r}.png' }, /^TILE_URL must be/],
    [{ TILE_URL: `${OSM} javascript:{z}{x}{y}` }, /^TILE_URL must be/],
    [{ TILE_URL: OSM, TILE_SYSTEM: 'bd09' }, /^TILE_SYSTEM must be wgs84 or gcj02\.$/],
    [{ TILE_URL: OSM, TILE_ATTRIBUTION: '' }, /^TILE_ATTRIBUTION is not set: say whose map it is/],
    [{ TILE_ATTRIBUTION: '©' }, /^TILE_URL is not set/],
  ])('%j is refused in a sentence that names the variable', (environment, sentence) => {
    const given = 'TILE_URL' in environment ? { TILE_ATTRIBUTION: attribution, ...environment } : environment
    expect(() => readSettings(given)).toThrow(sentence)
  })
})
