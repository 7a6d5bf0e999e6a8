import { inShanghai } from '../../core/time'
import { saysInCode } from '../qr-code'
import { story } from './browser'
import type { Person } from './person'
import { openStage } from './stage'

jest.setTimeout(300_000)

const TITLE = '四季度党课：从一次故障说起'
const OTHER = '四季度党课：另一间会议室'
const DAY = inShanghai(new Date()).add(3, 'day').format('YYYY-MM-DD')
const at = (time: string): Date => new Date(`${DAY}T${time}+08:00`)

const stage = openStage()
const { somebody, told } = stage

/** From the template of a lecture; gives its id. */
const posts = async (officer: Person, title: string): Promise<string> => {
  await officer.open('/hosting')
  await officer.tap('发活动')
  await officer.tap(/^党课，本组织/)
  await officer.fill('标题', title)
  await officer.fill('哪一天', DAY)
  await officer.fill('几点开始', '15:00')
  await officer.tap('线上')
  await officer.fill(/^怎么参加/, '示例会议 123-456-789')
  await officer.fill(/^名额/, '1')
  await officer.tap('发布')
  await officer.sees('管理活动')
  await officer.sees('已发布')
  return new URL(officer.page.url()).searchParams.get('id')!
}

const answersYes = ({ page }: Person, yes: string) =>
  page.locator('.taro-modal__foot').getByText(yes, { exact: true }).click()

/** Found in the list; gives the words that stand on its card. */
const finds = async (member: Person): Promise<string> => {
  await member.open('/activities')
  await member.fill('按名称找活动', TITLE)
  const card = member.page.getByRole('button', { name: new RegExp(`^${TITLE}`) })
  const words = await card.first().getAttribute('aria-label')
  await card.first().click()
  return words!
}

/** Into the sheet, on in it and out of it again by the keys alone. */
const opensAndLeavesTheSheet = async ({ page, tap }: Person): Promise<void> => {
  await tap(/^报名$/)
  const sheet = page.getByRole('dialog', { name: '报名' })
  await sheet.waitFor()
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab')
    expect(await page.locator('.screen :focus:not([role=dialog] *)').count()).toBe(0)
  }
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await page.locator(':focus').textContent()).toBe('报名')
}

const signsUp = async (member: Person): Promise<void> => {
  expect(await finds(member)).toContain('余 1 位')
  await opensAndLeavesTheSheet(member)
  await member.tap(/^报名$/)
  await member.tap('确定报名')
  await member.sees('你已报名。')
}

const joinsTheLine = async (member: Person): Promise<void> => {
  expect(await finds(member)).toContain('已满，可候补')
  await member.tap(/^排候补$/)
  await member.sees('现在没有足够的名额')
  await member.page.getByRole('dialog').getByRole('button', { name: '排候补' }).click()
  await member.sees('你排在候补第一位')
}

const givesUp = async (member: Person): Promise<void> => {
  await member.tap('取消报名')
  await answersYes(member, '取消报名')
  await member.sees(/^报名$|^排候补$/)
}

/** Told in the inbox, from where it is one tap to the activity. */
const takesTheSeat = async (member: Person): Promise<void> => {
  await member.open('/inbox')
  await member.tap(new RegExp(`未读，有空位了，给你留着，${TITLE}`))
  await member.sees(/^有名额了/)
  await member.tap('确认参加')
  await member.sees('你已报名。')
}

interface Code {
  readonly digits: string
  /** What a camera reads on the screen. */
  readonly link: string
}

/** The code on the screen at the door: its digits, and the link that its squares say. */
const shownAtDoor = async ({ page }: Person, activityId: string): Promise<Code> => {
  await page.goto(`/hosting/door?id=${activityId}`)
  const door = page.locator('.door-panel').filter({ visible: true }).first()
  // Both at once: they change every half minute.
  const { label, drawn } = await door.evaluate((panel) => ({
    label: panel.querySelector('.door-digits')!.getAttribute('aria-label')!,
    drawn: panel.querySelector('.qr-code')!.getAttribute('style')!,
  }))
  const digits = label.replace(/\D/g, '')
  const link = `${new URL(page.url()).origin}/check-in?a=${activityId}&c=${digits}`
  expect(saysInCode(drawn, link)).toBe(true)
  return { digits, link }
}

/** The organiser’s browser goes on at a door without a network, also where its page is loaded anew. */
const standsWithoutNetwork = async ({ page }: Person): Promise<void> => {
  const context = page.context()
  await context.setOffline(true)
  await page.reload()
  await page.getByText('现在没有网络').filter({ visible: true }).first().waitFor()
  await page.locator('.door-digits').filter({ visible: true }).first().waitFor()
  await context.setOffline(false)
}

/** A page that was never opened on this phone cannot be opened without a network; saying so leads home. */
const comesHomeWithoutNetwork = async ({ page, sees }: Person): Promise<void> => {
  const context = page.context()
  await context.setOffline(true)
  await page.goto('/clubs')
  await sees('没有连上网，这一页还没打开。')
  await page.getByText('先不打开').click()
  await sees('没有取到内容')
  expect(new URL(page.url()).pathname).toBe('/home')
  await context.setOffline(false)
}

const types = async (member: Person, { digits }: Code): Promise<void> => {
  await member.fill(/^签到码/, digits)
  await member.tap(/^签到$/)
}

/** Neither what another door shows is of use here, nor what this one showed a while ago. */
const cannotCheckInWith = async (member: Person, activityId: string, foreign: Code, stale: Code): Promise<void> => {
  await member.open(foreign.link)
  await member.sees('你还没有报上名')
  await member.open(`/check-in?a=${activityId}`)
  await types(member, foreign)
  await member.sees('签到码不对')
  await types(member, stale)
  await member.sees('这个码已经过期了')
  await member.sees('还没有签到')
}

/** What was on the screen a moment ago is of no use once its key is another. */
const renewsTheDoor = async (officer: Person, member: Person, activityId: string): Promise<void> => {
  const leaked = await shownAtDoor(officer, activityId)
  await officer.tap('签到码泄露了？换一套')
  await answersYes(officer, '更换')
  await officer.page.getByText(leaked.digits.replace(/^.../, '$& ')).waitFor({ state: 'detached' })
  await member.open(`/check-in?a=${activityId}`)
  await types(member, leaked)
  await member.sees('这个码已经过期了')
}

const checksIn = async (member: Person, officer: Person, activityId: string): Promise<void> => {
  const { link } = await shownAtDoor(officer, activityId)
  await member.open(link)
  await member.sees('已扫码，等组织者确认')
  await officer.tap('1 人扫了码，确认在场')
  await officer.sees('一共 1 人：和现场人数对一对')
  await officer.tap('确认在场（1 人）')
  await member.sees('已签到')
  await member.sees('积分 +5')
  await officer.sees('已到 1')
}

const finishes = async (officer: Person, activityId: string): Promise<void> => {
  await officer.open(`/activity/record?id=${activityId}`)
  await officer.sees('到场 1 人')
  await officer.tap('结束活动')
  await answersYes(officer, '结束')
  await officer.sees('已结束')
}

story('an officer posts an activity, two want its one seat, who comes is checked in at the door and sees points', () =>
  told(async () => {
    const officer = await somebody('沈知夏')
    const first = await somebody('方屹')
    const second = await somebody('周楚涵')
    const activityId = await posts(officer, TITLE)
    const other = await posts(officer, OTHER)

    await signsUp(first)
    await joinsTheLine(second)
    await givesUp(first)
    await takesTheSeat(second)

    await stage.goTo(at('14:50'))
    const foreign = await shownAtDoor(officer, other)
    const stale = await shownAtDoor(officer, activityId)
    await standsWithoutNetwork(officer)
    await comesHomeWithoutNetwork(officer)
    await stage.goTo(at('14:52'))
    await cannotCheckInWith(second, activityId, foreign, stale)
    await renewsTheDoor(officer, second, activityId)
    await checksIn(second, officer, activityId)

    await stage.goTo(at('16:01'))
    await finishes(officer, activityId)
    await second.open('/points')
    await second.sees(`参加《${TITLE}》`)
    await officer.open('/points')
    await officer.sees(`组织《${TITLE}》`)
  }),
)
