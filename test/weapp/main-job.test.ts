import { slide } from '../things'
import { openWorld } from '../world'
import { openDeployed } from './deployed'
import type { Phone } from './phone'

const VOICE_SECONDS = 2

jest.setTimeout(60_000)

const deployed = openDeployed(() => world().url.application)
const world = openWorld()

const phoneOf = (openid: string): Phone => deployed.phone({ openid, secondsOf: () => VOICE_SECONDS })

/** A branch with its secretary, somebody new who has no code yet, and a lecture by one member that another may spread. */
const scene = async () => {
  const of = await world().branch({ name: '滨江第三支部' })
  const secretary = await world().officer({ of, name: '书记周宁' })
  const newcomer = await world().invited({ of, name: '新人陈晓' })
  const sharer = await world().member({ of, name: '分享人林芳' })
  const voice = slide({ audio: 'cloud://test.bucket/voice.m4a', durationMs: VOICE_SECONDS * 1000 })
  const author = await world().member({ of, name: '作者王强' })
  const lecture = await world().lecture({ author, title: '数据合规三件事', parts: [voice] })
  return { secretary, newcomer, sharer, lecture }
}

test('a visitor binds with a code, learns a lecture that was shared, earns points, and the ranking shows it', async () => {
  const { secretary, newcomer, sharer } = await scene()

  // The secretary makes an invitation code and reads it out.
  const office = phoneOf(secretary.identity.subject)
  office.open('pages/me/index')
  await office.tap('名册与邀请码')
  await office.tap(`给${newcomer.name}的邀请码`)
  const code = await office.sees(/[2-9A-Z]{5}-[2-9A-Z]{5}/)

  // A colleague sends the lecture to the newcomer.
  const colleague = phoneOf(sharer.identity.subject)
  colleague.open()
  await colleague.tap('数据合规三件事')
  await colleague.sees('分享给同志')
  const card = await colleague.shareCard()
  expect(card.title).toBe('数据合规三件事')

  // The newcomer looks around as a visitor, and binds.
  const phone = phoneOf('openid-of-a-visitor')
  phone.open()
  await phone.sees('数据合规三件事')
  await phone.tap('我的')
  await phone.tap('登录')
  await phone.fill('邀请码或登录码', code.toLowerCase())
  await phone.tap('登录')
  await phone.sees('请阅读并勾选同意')
  await phone.tap('我已阅读，单独同意处理我的党员身份信息')
  await phone.tap('登录')
  await phone.sees(newcomer.name)

  // The list, and a search in it.
  await phone.tap('党课')
  await phone.fill('按标题找课', '合规')
  await phone.sees(card.title)

  // The card in the chat: learned to its end, in real time.
  phone.open(card.path)
  await phone.sees(`${sharer.name} 分享给你`)
  await phone.tap('播放')
  await phone.sees('学完了，记 2 分')

  // Points, with the reason of each.
  phone.open('pages/points/index')
  await phone.sees('今天 +2')
  await phone.sees(card.title)
  colleague.open('pages/points/index')
  await colleague.sees('今天 +2')

  // The ranking follows once the timer has gone off, as lectures/config.json declares it.
  phone.open('pages/ranking/index')
  await phone.sees('这里还没有课传开')
  expect(await deployed.cloud().timer('lectures', 'minute')).toMatchObject({ ok: true, data: { rolled: 1 } })
  phone.open('pages/ranking/index')
  await phone.sees(card.title)
  await phone.sees('1 人传播')
})
