import { story } from './browser'
import type { Person } from './person'
import { openStage } from './stage'

jest.setTimeout(300_000)

const TITLE = '四秒钟说清密码该多长'
const CLIP_MS = 4_000
/** The roll-up runs once a minute. */
const ROLL_UP_MS = 75_000

const { somebody, told } = openStage()

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A clip from the camera, a title, a summary, and off to the branch. */
const record = async (author: Person): Promise<void> => {
  await author.open('/record')
  await author.tap(/^录一段/)
  await author.tap('开始录')
  await author.tap('开始录')
  await pause(CLIP_MS)
  await author.tap('停止')
  await author.sees('已上传')
  await author.tap('填写信息')
  await author.fill('标题', TITLE)
  await author.fill('简介', '给还在用生日当密码的同事。')
  await author.sees('都齐了')
  await author.tap('交给支部审核')
  await author.sees('已交给支部审核')
}

const approve = async (officer: Person): Promise<void> => {
  await officer.open('/me')
  await officer.tap(/待我审核/)
  await officer.tap(new RegExp(TITLE))
  await officer.sees('提交审核')
  await officer.tap('通过并发布')
  await officer.sees('已通过')
}

/** The link somebody would paste into a chat. */
const share = async (sharer: Person): Promise<string> => {
  await sharer.open('/lectures')
  await sharer.tap(new RegExp(TITLE))
  await sharer.tap('分享给同志')
  const link = await sharer.page
    .getByText(/\/lecture\?id=.+&share=/)
    .first()
    .textContent()
  return link!
}

const learn = async (learner: Person, link: string, sharer: Person): Promise<void> => {
  await learner.open(link)
  await learner.sees(`${sharer.name} 分享给你`)
  await learner.tap('播放')
  await learner.sees(/学完了，记 2 分/)
}

const hasEntry = async (person: Person, entry: string): Promise<void> => {
  await person.open('/points')
  await person.sees(entry)
}

const isRanked = async (person: Person): Promise<void> => {
  const deadline = Date.now() + ROLL_UP_MS
  for (;;) {
    await person.open('/ranking')
    await person.sees('一位同志把课传给别人')
    const row = person.page.getByRole('button', { name: new RegExp(`${TITLE}.*1 人传播`) })
    if (
      await row.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      )
    )
      return
    if (Date.now() > deadline) throw new Error('the ranking does not show the lecture')
  }
}

story('one records, one approves and shares, one learns: everybody’s points appear and the ranking shows it', () =>
  told(async () => {
    const author = await somebody('韩亦舟')
    const officer = await somebody('沈知夏')
    const learner = await somebody('任嘉树')

    await record(author)
    await approve(officer)
    await learn(learner, await share(officer), officer)

    await hasEntry(author, `《${TITLE}》审核通过`)
    await hasEntry(author, `有人学完了你的《${TITLE}》`)
    await hasEntry(officer, `你分享的《${TITLE}》有人学完`)
    await hasEntry(learner, `学完《${TITLE}》`)
    await isRanked(learner)
  }),
)
