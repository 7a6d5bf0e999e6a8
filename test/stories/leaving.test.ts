import { story } from './browser'
import type { Person } from './person'
import { openStage } from './stage'

jest.setTimeout(180_000)

const { somebody, told } = openStage()

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const TAKE_MS = 2_000
/** Longer than the first take, to be told from it by its length. */
const RETAKE_MS = 4_000

const seconds = (clock: string | null): number => {
  const [minutes, rest] = clock!.split(':').map(Number)
  return minutes! * 60 + rest!
}
const shown = (person: Person) => person.page.locator('.studio-time').filter({ visible: true }).first()
const answer = (person: Person, words: string) => person.page.locator('.taro-modal__foot').getByText(words).click()

/** The first page, and then the same again, until a step back is answered by going on. */
const readAgain = async (person: Person): Promise<number> => {
  await person.open('/record')
  await person.tap(/^配《一次线上故障复盘里的担当》/)
  await person.tap('开始录')
  await pause(TAKE_MS)
  await person.tap('停止')
  await person.page.getByRole('button', { name: '试听' }).waitFor()
  const taken = seconds(await shown(person).textContent())

  await person.tap('重录本页')
  await pause(RETAKE_MS)
  await person.page.goBack()
  await person.sees('正在重录')
  await person.page.goBack()
  await answer(person, '留下')
  await person.page.getByRole('button', { name: '停止' }).waitFor()
  return taken
}

story('a step back while a page is read again asks first: staying records on, and leaving keeps the older take', () =>
  told(async () => {
    const person = await somebody('韩亦舟')
    const taken = await readAgain(person)
    const before = seconds(await shown(person).textContent())
    await pause(1_500)
    expect(seconds(await shown(person).textContent())).toBeGreaterThan(before)

    await person.tap('停止')
    await person.page.getByRole('button', { name: '试听' }).waitFor()
    const retaken = seconds(await shown(person).textContent())
    expect(retaken).toBeGreaterThan(taken + 2)

    await person.tap('重录本页')
    await pause(TAKE_MS)
    await person.page.goBack()
    await answer(person, '离开')
    await person.sees('选一份讲稿来配')
    await person.tap(/^一次线上故障复盘里的担当/)
    await person.page
      .getByRole('button', { name: /^第 1 页/ })
      .first()
      .click()
    expect(seconds(await shown(person).textContent())).toBe(retaken)
  }),
)

story('a step back while a clip is filmed asks first: staying films on, and leaving keeps what was filmed', () =>
  told(async () => {
    const person = await somebody('任嘉树')
    await person.open('/record')
    await person.tap(/^录一段/)
    await person.tap('开始录')
    await person.tap('开始录')
    await pause(TAKE_MS)
    await person.page.goBack()
    await answer(person, '留下')
    await person.sees('正在拍')
    await pause(1_000)
    await person.tap('返回')
    await answer(person, '离开')
    await person.sees('已上传')
  }),
)
