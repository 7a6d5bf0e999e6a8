import { screen } from '@testing-library/react'
import { stations } from '../../core/stations/contract'
import CoveragePage from '../../src/pages/coverage'
import CoverageMapPage from '../../src/pages/coverage/map'
import { answers, sent } from './server'
import { anOfficer, openedWith, show } from './show'

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

test.each(['0000-01-01', '2026-02-30', 'x'])('there is no map of a day that there is not: %s', async (day) => {
  openedWith(`day=${day}&lat=30&lng=120`)
  await show(<CoverageMapPage />, anOfficer())
  expect(screen.getByText('没有这张地图')).toBeTruthy()
  expect(sent(stations.surroundings)).toEqual([])
})

test('a committee of a district reads which districts its figures are of, and the city that they are of all', async () => {
  const figures = { enterprises: 10, covered: 5, organised: 3, members: 0, membersCovered: 0 }
  const districts = [{ ...figures, district: '西湖区', middle: spot }]
  answers(stations.gaps, { gaps: [], next: null })
  answers(stations.coverage, { watched: ['西湖区', '拱墅区'], total: figures, districts })
  const { unmount } = await show(<CoveragePage />, anOfficer())
  expect(screen.getByText('西湖区、拱墅区 · 十五分钟覆盖率')).toBeTruthy()
  unmount()
  answers(stations.coverage, { watched: null, total: figures, districts })
  await show(<CoveragePage />, anOfficer())
  expect(screen.getByText('全部城区 · 十五分钟覆盖率')).toBeTruthy()
})
