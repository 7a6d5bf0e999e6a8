import { points } from '../../core/points/contract'
import { saysInCode } from '../qr-code'
import { openWorld } from '../world'
import { createCanvas } from './canvas'
import { openDeployed } from './deployed'
import type { Phone } from './phone'

jest.setTimeout(60_000)

const TITLE = '四季度党课：从一次故障说起'
const REMINDER = 'template-of-the-reminder'
const MINUTE_MS = 60_000
const PICTURE = 'AQID'

const templates = { reminder: { id: REMINDER, fields: { thing1: 'title', time2: 'time' } } }

/** What WeChat says when it is asked for a code, and what it was asked for. */
let codes: object = {}
const codesAsked: unknown[] = []

const deployed = openDeployed(() => world().url.application, {
  settings: { SUBSCRIBE_TEMPLATES: JSON.stringify(templates) },
  openapi: (api, request) => {
    if (api !== 'wxacode.getUnlimited') return { errCode: -1 }
    codesAsked.push(request)
    return codes
  },
})
const world = openWorld()

/** Begins in ten minutes, so that its door is open; by an officer of the branch. */
const aboutToBegin = async () => {
  const of = await world().branch()
  const organiser = await world().officer({ of })
  const now = Date.now()
  const [from, until] = [10, 70].map((minutes) => new Date(now + minutes * MINUTE_MS).toISOString())
  return world().activity({ by: organiser, at: new Date(now), title: TITLE, from: from!, until: until! })
}

/** What the screen at the door shows: the digits, and the address that its squares say. */
const shownBy = async (door: Phone, activityId: string): Promise<string> => {
  const digits = (await door.sees(/\d{3} \d{3}/)).replace(' ', '')
  const link = `pages/activity/check-in/index?a=${activityId}&c=${digits}`
  const { attributes } = await door.called('签到二维码')
  expect(saysInCode(String(attributes.style), link)).toBe(true)
  return link
}

test('a member signs up, is asked about messages, checks in with the code of a screen without a network, and has points', async () => {
  const { activityId, organiser } = await aboutToBegin()
  const member = await world().member()

  const asked: (readonly string[])[] = []
  let seenByCamera: string | null = null
  const phone = deployed.phone({
    openid: member.identity.subject,
    allows: (these) => {
      asked.push(these)
      return Object.fromEntries(these.map((template) => [template, 'accept']))
    },
    camera: () => seenByCamera,
  })
  phone.open('pages/activity/list/index')
  await phone.tap(TITLE)
  await phone.tap('报名')
  expect(asked).toEqual([])
  await phone.tap('确定报名')
  await phone.sees('你已报名。')
  expect(asked).toEqual([[REMINDER]])
  expect(
    await world().ownerQuery(
      `select template_id, remaining from dangke.message_consent where member_id = '${member.memberId}'`,
    ),
  ).toEqual([{ template_id: REMINDER, remaining: 1 }])

  // The organiser opens the screen at the door, goes down into the basement, and opens it again.
  let hasNetwork = true
  const door = deployed.phone({ openid: organiser.identity.subject, hasNetwork: () => hasNetwork })
  door.open(`pages/hosting/door/index?id=${activityId}`)
  await door.sees('应到 1')
  hasNetwork = false
  door.open(`pages/hosting/door/index?id=${activityId}`)
  await door.sees('现在没有网络')

  await phone.tap('签到')
  await phone.sees('还没有签到')
  await phone.tap('扫码签到')
  await phone.sees('还没有签到')
  seenByCamera = `pages/activity/check-in/index?a=${organiser.memberId}&c=123456`
  await phone.tap('扫码签到')
  await phone.sees('这不是这场活动的签到码')
  seenByCamera = await shownBy(door, activityId)
  await phone.tap('扫码签到')
  await phone.sees('已扫码，等组织者确认')

  hasNetwork = true
  door.open(`pages/hosting/door/index?id=${activityId}`)
  await door.tap('1 人扫了码，确认在场')
  await door.tap('确认在场（1 人）')
  await door.sees('已到 1')
  await phone.sees('已签到')
  await phone.sees('积分 +5')
  phone.open('pages/points/index')
  await phone.sees(`参加《${TITLE}》`)
  expect((await world().must(points.mine, {}, member)).total).toBe(5)
})

test('a poster has the code that WeChat makes, which leads to its activity; and says so while there is none', async () => {
  const { activityId, organiser } = await aboutToBegin()
  const canvas = createCanvas()
  const phone = deployed.phone({ openid: organiser.identity.subject, canvas })

  codes = { errCode: 41030 }
  phone.open(`pages/hosting/poster/index?id=${activityId}`)
  await phone.sees('微信现在没有给出小程序码')
  await phone.draws(canvas, '打开“共享党课”小程序，在活动里报名')
  expect(canvas.pictures).toEqual([])

  codes = { contentType: 'image/jpeg', base64: PICTURE, errCode: 0 }
  await phone.tap('再要一次码')
  await phone.draws(canvas, '微信扫码看详情、报名')
  expect(canvas.pictures).toEqual([`data:image/jpeg;base64,${PICTURE}`])

  const { page, scene } = codesAsked.at(-1) as { page: string; scene: string }
  expect(scene).toHaveLength(32)
  const passer = deployed.phone({ openid: (await world().member()).identity.subject })
  passer.open(`${page}?scene=${encodeURIComponent(scene)}`)
  await passer.sees(TITLE)
  await passer.sees('报名')
})
