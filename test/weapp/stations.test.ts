import { newId } from '../../cloudfunctions/_store/new-id'
import type { RoomRules } from '../../core/stations/booking-rules'
import { stations } from '../../core/stations/contract'
import type { OpenInterval } from '../../core/stations/hours'
import { inShanghai } from '../../core/time'
import { openWorld } from '../world'
import { openDeployed } from './deployed'
import type { Phone } from './phone'
import type { Whereabouts } from './wx'

jest.setTimeout(60_000)

const deployed = openDeployed(() => world().url.application)
const world = openWorld()

const HERE = { lat: 30.28, lng: 120.01 }
const NAME = '云栖党群服务站（示例）'
const ROOM = '共享会议室'
const RULES: RoomRules = { bookableBy: 'members', aheadDays: 7, minMinutes: 30, maxMinutes: 120, approval: false }
const ALWAYS = Array.from({ length: 7 }, (): OpenInterval[] => [[0, 1440]])

/** Three hundred metres away, open around the clock, with one room. */
const aStation = async (): Promise<void> => {
  const of = await world().branch({ kind: 'committee' })
  const keeper = await world().officer({ of })
  const roomId = newId()
  const stationId = await world().station({
    organisationId: of.organisationId,
    name: NAME,
    spot: { ...HERE, lat: HERE.lat + 300 / 111_195 },
    hours: { week: ALWAYS, holidays: null },
    phone: '0571-00000001',
    rooms: [{ roomId, name: ROOM, capacity: 12, facilities: ['projector'] }],
  })
  await world().must(stations.saveRoomRules, { stationId, roomId, rules: RULES }, keeper)
}
beforeAll(aStation)

const memberAt = async (whereabouts: (type: string) => Whereabouts): Promise<Phone> => {
  const { identity } = await world().member()
  return deployed.phone({ openid: identity.subject, whereabouts })
}

test('a member lets the app know where they are, sees the circle and its stations, and the day of a room', async () => {
  const asked: string[] = []
  const phone = await memberAt((type) => {
    asked.push(type)
    return { latitude: HERE.lat, longitude: HERE.lng, accuracy: 20 }
  })
  phone.open('pages/stations/index')
  await phone.sees('不保存')
  await phone.sees(NAME)
  expect(asked).toEqual([])

  await phone.tap('用我的位置找')
  await phone.sees('十五分钟能走到 1 处')
  await phone.sees('步行 5 分钟')
  expect(asked).toEqual(['gcj02'])
  const { attributes } = await phone.element('map')
  expect(attributes).toMatchObject({ latitude: HERE.lat, longitude: HERE.lng })
  expect(attributes.circles).toMatchObject([{ latitude: HERE.lat, longitude: HERE.lng }])
  expect(Math.round((attributes.circles as { radius: number }[])[0]!.radius)).toBe(923)
  expect(attributes.markers).toMatchObject([{ ariaLabel: NAME, iconPath: '/assets/pin-red.png' }])

  await phone.tap(NAME)
  await phone.sees('全天开放')
  await phone.sees('0571-00000001')
  await phone.sees('可坐 12 人、投影')
  await phone.tap(`预约：${ROOM}`)
  await phone.sees('点开始的时间')

  // Tomorrow at noon, whenever this runs.
  const tomorrow = inShanghai(new Date()).add(1, 'day')
  await phone.tap(`明天 ${['周日', '周一', '周二', '周三', '周四', '周五', '周六'][tomorrow.day()]!}`)
  await phone.tap('12:00')
  await phone.sees(/12:00–12:30，30 分/)
  // What it is for goes through WeChat’s check of texts, which is not to be had here: test/functions/bookings.test.ts
  // has the rest.
  await phone.sees('用来做什么')
  expect(phone.route()).toBe('pages/station/room/index')
})

test.each([
  ['who refuses', { errMsg: 'getLocation:fail auth deny' }, '没有允许使用位置', '去设置里打开'],
  ['whose phone finds no satellite', { errMsg: 'getLocation:fail:timeout' }, '没有取到位置', '再试一次'],
  ['whose phone says 0, 0', { latitude: 0, longitude: 0, accuracy: 0 }, '没有取到位置', '再试一次'],
])('a member %s is told so, and has the directory', async (_, whereabouts, title, way) => {
  const phone = await memberAt(() => whereabouts)
  phone.open('pages/stations/index')
  await phone.tap('用我的位置找')
  await phone.sees(title)
  await phone.sees(way)
  await phone.tap(NAME)
  await phone.sees('开放时间')
})
