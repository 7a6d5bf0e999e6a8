import { screen } from '@testing-library/react'
import { stations } from '../../core/stations/contract'
import type { SheetReport } from '../../core/stations/sheet'
import SheetPage from '../../src/pages/office/sheet'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, anOfficer, press, show } from './show'
import { someId } from './things'
import { held, picks, put, uploads } from './uploading'

const report: SheetReport = {
  ...{ rows: 3, added: 2, changed: 1, unchanged: 0, errors: 0, warnings: 0 },
  groups: [],
  changes: [{ heading: '电话', count: 1 }],
}
const checked = (given: Partial<SheetReport> = {}) => ({ report: { ...report, ...given }, seen: 'as-it-was' })

const aSheet = (bytes = 1000) => new File([new Uint8Array(bytes)], '阵地.xlsx')

const choose = () => press(/选择文件|换一个文件/)

beforeEach(() => {
  picks(aSheet())
  uploads.push({ ok: true, data: { fileId: someId(), url: 'x', durationMs: 0, bytes: 1000 } })
  answers(stations.districts, { districts: [{ district: '西湖区', stations: 3 }], own: null })
  answers(stations.checkSheet, checked())
})

test('a sheet is checked first, and imported once somebody has seen what that would do', async () => {
  answers(stations.importSheet, { importedAt: '2026-11-20T02:00:00.000Z', report })
  await show(<SheetPage />, anOfficer())
  await choose()
  expect(screen.getByRole('status').textContent).toBe('检查好了，还没有写入：新增 2 处，修改 1 处。')
  expect(sent(stations.importSheet)).toEqual([])

  await press('导入这 3 处阵地')
  const [{ fileId } = {}] = sent(stations.checkSheet)
  expect(put).toEqual([`/upload/${fileId as string}?purpose=sheet`])
  expect(held.size).toBe(0)
  expect(sent(stations.importSheet)).toMatchObject([{ fileId, area: 'hangzhou', seen: 'as-it-was' }])
  expect(screen.getByRole('status').textContent).toBe('已经导入：新增 2 处，修改 1 处。')
  expect(screen.queryByRole('button', { name: /^导入这/ })).toBeNull()
})

test('what is wrong is said by row and column, and cannot be imported', async () => {
  const wrong = { level: 'error' as const, code: 'KIND' as const, heading: '类型', says: '只能填 枢纽 或 站室' }
  const examples = [
    { row: 2, given: '大厅' },
    { row: 7, given: '中心', about: '第三列' },
  ]
  answers(stations.checkSheet, checked({ errors: 30, groups: [{ ...wrong, count: 30, examples }] }))
  await show(<SheetPage />, anOfficer())
  await choose()
  expect(screen.getByRole('status').textContent).toBe('有 30 个错误，改好后再导入。现在什么都没有写入。')
  for (const words of ['类型', '只能填 枢纽 或 站室', '第 2 行 大厅', '第 7 行 中心 （第三列）', '还有 28 处'])
    expect(screen.getByText(words)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^导入这/ })).toBeNull()
})

test('the area that is stated is checked anew, with the same file', async () => {
  await show(<SheetPage />, anOfficer())
  await choose()
  await press('浙江')
  await press('西湖区')
  const [first, second, third] = sent(stations.checkSheet)
  expect(first).toMatchObject({ area: 'hangzhou' })
  expect(second).toEqual({ ...first, area: 'zhejiang' })
  expect(third).toEqual({ ...first, area: 'zhejiang', district: '西湖区' })
})

test('an import that got no answer is tried again as the same one', async () => {
  isOffline(stations.importSheet)
  await show(<SheetPage />, anOfficer())
  await choose()
  await press('导入这 3 处阵地')
  expect(screen.getByRole('alert').textContent).toMatch(/网络/)
  await press('导入这 3 处阵地')
  const [first, second] = sent(stations.importSheet)
  expect(second).toEqual(first)
})

test('a directory that has changed since is checked once more', async () => {
  refuses(stations.importSheet, 'CHANGED_MEANWHILE')
  await show(<SheetPage />, anOfficer())
  await choose()
  await press('导入这 3 处阵地')
  await press('重新检查')
  expect(sent(stations.checkSheet)).toHaveLength(2)
})

test('text that may not be published is said with its rows', async () => {
  refuses(stations.importSheet, 'TEXT_REFUSED', { rows: [2, 40] })
  await show(<SheetPage />, anOfficer())
  await choose()
  await press('导入这 3 处阵地')
  expect(screen.getByRole('alert').textContent).toBe('文字里有不宜发布的内容，请修改。在第 2 到 40 行之间。')
})

test.each([
  ['an old .xls', 'xls', /另存为 \.xlsx/],
  ['a password', 'encrypted', /密码/],
  ['a web page', 'html', /网页/],
  ['anything else', null, /换成 \.xlsx 或 CSV/],
])('%s is refused with what to do', async (_, found, words) => {
  uploads.splice(0, 1, { ok: false, error: { code: 'WRONG_TYPE', details: { found } } })
  await show(<SheetPage />, anOfficer())
  await choose()
  expect(screen.getByRole('alert').textContent).toMatch(words)
  expect(sent(stations.checkSheet)).toEqual([])
})

test('a file too large is not sent at all', async () => {
  picks(aSheet(11 * 1024 * 1024))
  await show(<SheetPage />, anOfficer())
  await choose()
  expect(screen.getByRole('alert').textContent).toMatch(/10 MB/)
  expect(put).toEqual([])
})

test('the directory and a template are taken out', async () => {
  const names: string[] = []
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(`${this.download} ${this.getAttribute('href')}`)
  })
  answers(stations.exportSheet, { url: '/media/x', name: '阵地名录 2026-11-20.xlsx', stations: 3 })
  await show(<SheetPage />, anOfficer())
  await press(/^阵地名录/)
  expect(names).toEqual(['阵地名录 2026-11-20.xlsx /media/x'])
  refuses(stations.exportSheet, 'NO_ROOM')
  await press(/^空白模板/)
  expect(sent(stations.exportSheet)).toEqual([{ what: 'stations' }, { what: 'template' }])
  expect(screen.getByRole('alert').textContent).toMatch(/存满/)
  click.mockRestore()
})

test('is for officers', async () => {
  await show(<SheetPage />, aMember())
  expect(screen.getByText('这里只对党务干部开放')).toBeTruthy()
})
