import { screen } from '@testing-library/react'
import { stations } from '../../core/stations/contract'
import CoverageMapPage from '../../src/pages/coverage/map'
import { answers, sent } from './server'
import { anOfficer, show } from './show'

const openedWith = (query: string) => history.replaceState(null, '', `/x?${query}`)
afterAll(() => openedWith(''))

const spot = { lat: 30.25, lng: 120.12 }
const asked = { day: '2026-11-28', ...spot }
const address = 'day=2026-11-28&lat=30.25&lng=120.12'

beforeEach(() => {
  answers(stations.surroundings, { enterprises: [], stations: [] })
  answers(stations.whatIf, { enterprises: 10, covered: 5, gained: { enterprises: 2, members: null } })
})

test('a map of one place says what a station there would bring', async () => {
  openedWith(address)
  await show(<CoverageMapPage />, anOfficer())
  expect(sent(stations.whatIf)).toEqual([asked])
  expect(screen.getByText('覆盖率从 50.0% 到 70.0%')).toBeTruthy()
})

test('a map of the whole city says nothing of its middle, where nobody has asked to build', async () => {
  openedWith(`${address}&whole=yes`)
  await show(<CoverageMapPage />, anOfficer())
  expect(sent(stations.surroundings)).toEqual([asked])
  expect(sent(stations.whatIf)).toEqual([])
  expect(screen.queryByText('如果在这里建一个站')).toBeNull()
})
