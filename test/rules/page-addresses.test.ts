import pageAddresses from '../../core/page-addresses.json'
import { paths } from '../../src/platform/routes'

test('every page has an address of its own', () => {
  expect(Object.keys(pageAddresses).sort()).toEqual(Object.values(paths).sort())
  expect(new Set(Object.values(pageAddresses)).size).toBe(Object.keys(paths).length)
})
