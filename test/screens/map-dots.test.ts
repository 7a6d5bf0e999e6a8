import leaflet from 'leaflet'
import { dotOf } from '../../src/components/leaflet-map.h5'

test('a name on a map is words, whatever an imported list has in it', () => {
  const label = '<a href="https://example.invalid">云谷</a>科技'
  const dot = dotOf(leaflet, { look: 'far', label } as never, { lat: 30.3, lng: 120.1 })
  const shown = dot.getTooltip()!.getContent() as HTMLElement
  expect(shown.textContent).toBe(label)
  expect(shown.children).toHaveLength(0)
})
