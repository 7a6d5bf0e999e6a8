import { readFileSync } from 'node:fs'
import { story } from './browser'
import type { Person } from './person'
import { openStage } from './stage'
import { drawStreets, type Streets } from './streets'

jest.setTimeout(300_000)

const HUB = '未来科技城党群服务中心（示例）'
const ROOM_NEARBY = '海曙路党群服务站（示例）'
/** About three hundred metres from the hub, as a satellite says it. */
const AT_WORK = { latitude: 30.2835, longitude: 120.0095 }
const PURPOSE = '青年理论学习小组'
/** A half hour at which the hub is open on every day that it is. */
const HALF_PAST_FOUR = '16:30'
const MAP_OF_THE_SYSTEM = 'https://uri.amap.com/**'

let streets: Streets

beforeAll(async () => {
  streets = await drawStreets()
})
const stage = openStage(() => ({ TILE_URL: streets.url, TILE_ATTRIBUTION: '© 示例地图' }))
afterAll(() => streets.stop())
const { somebody, told } = stage

const tick = ({ page }: Person, name: string) =>
  page.getByRole('checkbox', { name, exact: true }).filter({ visible: true }).first().click()

const isThere = ({ page }: Person, text: string): Promise<boolean> =>
  page.getByText(text).filter({ visible: true }).first().isVisible()

/** The tab, from the question whether the position may be used to the circle. */
const findsTheWay = async (member: Person): Promise<void> => {
  await member.open('/stations')
  await member.sees('不保存')
  await member.tap('用我的位置找')
  await member.sees(/十五分钟能走到 \d+ 处/)
  await member.sees(/步行 \d+ 分钟/)
  await member.sees(/开放至|开放$/)
  await member.sees('步行时间是估算')
  for (const part of ['.area-map-circle', '.area-map-here', '.area-map-pin', '.area-map-street .leaflet-tile-loaded'])
    await member.page.locator(part).first().waitFor({ state: 'attached' })
  await member.sees('© 示例地图')
  expect([...streets.askers]).toEqual([`${stage.server().address}/`])
}

const filters = async (member: Person): Promise<void> => {
  expect(await isThere(member, ROOM_NEARBY)).toBe(true)
  await tick(member, '党课录播间')
  await member.page.getByText(ROOM_NEARBY).filter({ visible: true }).first().waitFor({ state: 'hidden' })
  await member.sees(HUB)
  await tick(member, '党课录播间')
  await member.sees(ROOM_NEARBY)
  await member.fill('按名称或地址找阵地', '没有这样的地方')
  await member.sees('没有找到带“没有这样的地方”的阵地')
  await member.fill('按名称或地址找阵地', '')
}

const looksAtTheHub = async (member: Person): Promise<void> => {
  await member.open('/stations')
  await member.tap(new RegExp(`^${HUB}`))
  for (const text of ['开放时间', '设施', '房间', '服务', 'GCJ-02', '打电话', '示例地址']) await member.sees(text)

  const links: string[] = []
  await member.page.context().route(MAP_OF_THE_SYSTEM, (route) => {
    links.push(route.request().url())
    return route.fulfill({ body: '' })
  })
  const [map] = await Promise.all([member.page.context().waitForEvent('page'), member.tap('去这里')])
  await map.waitForLoadState()
  await map.close()
  // As the place is kept: the map is drawn in that system.
  expect(links[0]).toContain('position=120.0137,30.2836&')
  expect(decodeURIComponent(links[0]!)).toContain(HUB)
}

/** On the first day to come on which the hub is open. */
const books = async (member: Person): Promise<void> => {
  await member.page
    .getByRole('button', { name: /^预约：/ })
    .filter({ visible: true })
    .nth(1)
    .click()
  await member.sees('预约房间')
  const days = member.page.locator('.chips').filter({ visible: true }).first().getByRole('button')
  const half = member.page.getByRole('checkbox', { name: HALF_PAST_FOUR, exact: true }).filter({ visible: true })
  const isOpen = () =>
    half
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      )
  let day = 1
  await days.nth(day).click()
  while (!(await isOpen())) await days.nth(++day).click()
  await half.first().click()
  await member.fill('多少人', '6')
  await member.fill('用来做什么', PURPOSE)
  await member.tap('预约')
  await member.sees('我的预约')
  await member.sees(new RegExp(`6 人，${PURPOSE}`))
  await member.sees('已约好')
}

/** What the browser hands to the phone’s calendar: of several bookings, that of the one just made. */
const keepsTheDate = async (member: Person): Promise<void> => {
  const made = member.page.locator('.card', { hasText: PURPOSE }).filter({ visible: true })
  const keep = made.getByRole('button', { name: '加到日历' }).first()
  const [download] = await Promise.all([member.page.waitForEvent('download'), keep.click()])
  expect(download.suggestedFilename()).toMatch(/\.ics$/)
  const file = readFileSync(await download.path(), 'utf8').replaceAll('\r\n ', '')
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  // Half past four in Shanghai.
  expect(file).toMatch(/\r\nDTSTART:\d{8}T083000Z\r\nDTEND:\d{8}T090000Z\r\n/)
  expect(file).toContain(`\r\nSUMMARY:${PURPOSE}（`)
  expect(file).toContain(`\r\nLOCATION:${HUB}，`)
}

const orders = async (member: Person, staff: Person): Promise<void> => {
  await member.tap(`看阵地：${HUB}`)
  await member.tap(/^点单：/)
  await member.tap(/^明天/)
  await member.fill('多少人', '6')
  await member.fill('备注', '午休时间最好')
  await member.tap('提交点单')
  await member.sees('待受理')
  const address = member.page.url()

  await staff.open(address)
  await staff.sees('午休时间最好')
  await staff.tap('先受理，时间再约')
  await staff.sees('已受理')
  await member.open(address)
  await member.sees(`${staff.name} 受理`)
}

story('somebody finds the stations around them, goes there, books a room and orders a service', () =>
  told(async () => {
    const member = await somebody('方屹', { geolocation: AT_WORK, permissions: ['geolocation'] })
    await findsTheWay(member)
    await filters(member)
    await looksAtTheHub(member)
    await books(member)
    await keepsTheDate(member)
    await orders(member, await somebody('伍思涵'))
  }),
)

story('who does not let the app know where they are finds stations by district and by name', () =>
  told(async () => {
    const member = await somebody('苏禾', { permissions: [] })
    await member.open('/stations')
    await member.tap('用我的位置找')
    await member.sees('没有允许使用位置')
    await member.tap('滨江区')
    await member.sees('江南大道党群服务中心（示例）')
    expect(await isThere(member, HUB)).toBe(false)
    await member.fill('按名称或地址找阵地', '梦想小镇')
    await member.tap(/^梦想小镇党群服务中心/)
    await member.sees('开放时间')
  }),
)
