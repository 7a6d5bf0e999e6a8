import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDeck, cloudShelf, mediaShelf } from '../../server/deck/add-deck'
import { readDeck, type ListedDeck } from '../../server/deck/read-deck'
import { readScript, topicsByName } from '../../server/deck/read-script'
import { root } from '../../server/root'
import { topicNames } from '../../src/features/lectures/words'
import { gif, png } from '../media'
import { memberBrowser, openSite } from './open-site'

const SCRIPT = `标题：一课（示例）
主题：网络安全
简介：两页。

第 1 页
各位同志，大家好。

第 2 页
谢谢大家。
再见。
`

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (script: string) => readScript(bytes(script))
const saying = (words: string) => expect.stringContaining(words) as string

const folders: string[] = []
const folder = (files: Record<string, string | Uint8Array>): string => {
  const made = mkdtempSync(join(tmpdir(), 'dangke-deck-'))
  folders.push(made)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content)
  return made
}
const slides = (...names: string[]) => Object.fromEntries(names.map((name, index) => [name, png(index + 1)]))

const readWhole = async (path: string): Promise<ListedDeck> => {
  const deck = await readDeck(path)
  if (Array.isArray(deck)) throw new Error(`the deck is in order: ${JSON.stringify(deck)}`)
  return deck
}

afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true })))

describe('a deck’s script', () => {
  it('is read as text editors save it, with either colon, on any system', () => {
    const script = {
      title: '一课（示例）',
      topic: 'security',
      summary: '两页。',
      pages: [
        { line: 5, narration: '各位同志，大家好。' },
        { line: 8, narration: '谢谢大家。\n再见。' },
      ],
    }
    expect(read(SCRIPT)).toEqual(script)
    expect(read(`\ufeff${SCRIPT}`.replaceAll('\n', '\r\n'))).toEqual(script)
    expect(read(SCRIPT.replaceAll('：', ': ').replaceAll(' 页', '页'))).toEqual(script)
    expect(read(SCRIPT.replace('简介：两页。', ''))).toEqual({ ...script, summary: '' })
  })

  it.each([
    ['no title', SCRIPT.replace('标题：一课（示例）', ''), 1, '标题'],
    ['a title too long', SCRIPT.replace('一课', '课'.repeat(41)), 1, '1 to 40'],
    ['a summary too long', SCRIPT.replace('两页', '页'.repeat(201)), 3, '200'],
    ['an unknown topic', SCRIPT.replace('网络安全', '种花'), 2, '"种花" is none of 理论学习'],
    ['a title twice', SCRIPT.replace('简介', '标题'), 3, 'a second time'],
    ['words before the first page', SCRIPT.replace('简介：', ''), 3, '"两页。" is none of'],
    ['a page without words', SCRIPT.replace('各位同志，大家好。', ' '), 5, '第 1 页'],
    ['a page of too many words', SCRIPT.replace('谢谢大家。', '谢'.repeat(1001)), 8, '1 to 1000'],
    ['a page left out', SCRIPT.replace('第 2 页', '第 3 页'), 8, '第 2 页 is due'],
    ['no pages', SCRIPT.replaceAll(/第 . 页/g, ''), 6, 'none of'],
    ['a tab', SCRIPT.replace('谢谢', '谢\t谢'), 9, 'a tab'],
    ['a control character', SCRIPT.replace('同志', '同\u0007志'), 6, 'cannot be shown'],
  ])('says which line is wrong and how: %s', (_, script, line, says) => {
    expect(read(script)).toContainEqual({ file: 'script.txt', line, says: saying(says) })
  })

  it('says all that is wrong at once, and what to do about another encoding', () => {
    expect(read('')).toMatchObject([{ says: saying('主题') }, { says: saying('标题') }, { says: saying('第 1 页') }])
    const gbk = new Uint8Array([0xb1, 0xea, 0xcc, 0xe2])
    expect(readScript(gbk)).toEqual([{ file: 'script.txt', says: saying('UTF-8') }])
  })

  it('calls topics what the app calls them', () => {
    expect(Object.fromEntries(Object.entries(topicsByName).map(([name, topic]) => [topic, name]))).toEqual(topicNames)
  })
})

describe('a deck’s folder', () => {
  it('has its slides in the order people count, whatever else hides there', async () => {
    const made = folder({ ...slides('幻灯片10.PNG', '幻灯片9.PNG'), '.DS_Store': 'x', 'script.txt': SCRIPT })
    const { pages } = await readWhole(made)
    expect(pages.map(({ slide, narration }) => [slide.name, slide.extension, narration])).toEqual([
      ['幻灯片9.PNG', 'png', '各位同志，大家好。'],
      ['幻灯片10.PNG', 'png', '谢谢大家。\n再见。'],
    ])
  })

  it('needs a picture for each page and words for each picture', async () => {
    expect(await readDeck(folder({ ...slides('1.png'), 'script.txt': SCRIPT }))).toEqual([
      { file: 'script.txt', line: 8, says: saying('第 2 页 has no picture') },
    ])
    expect(await readDeck(folder({ ...slides('1.png', '2.png', '3.png'), 'script.txt': SCRIPT }))).toEqual([
      { file: '3.png', says: saying('第 3 页') },
    ])
  })

  it('has nothing in it but pictures that every phone shows, whatever they are called', async () => {
    const made = folder({ 'script.txt': SCRIPT, '1.png': gif(), '2.png': png(1, 0), '3.png': png(100_000, 100_000) })
    writeFileSync(join(made, '4.png'), png())
    truncateSync(join(made, '4.png'), 10 * 1024 * 1024 + 1)
    writeFileSync(join(made, '5.pptx'), 'PK')
    mkdirSync(join(made, '6'))
    expect(await readDeck(made)).toEqual([
      { file: '1.png', says: saying('PNG, JPEG or WebP') },
      { file: '2.png', says: saying('cannot be read') },
      { file: '3.png', says: saying('50 million pixels') },
      { file: '4.png', says: saying('larger than 10 MB') },
      { file: '5.pptx', says: saying('take it out') },
      { file: '6', says: saying('take it out') },
    ])
  })

  it('without a script is said to be without one', async () => {
    await expect(readDeck(folder(slides('1.png')))).rejects.toThrow('script.txt cannot be read')
  })

  it('is there to start from, in docs', async () => {
    expect(await readWhole(join(root, 'docs/deck'))).toMatchObject({ title: saying('示例'), topic: 'theory' })
  })
})

describe('a deck that is brought in', () => {
  const { world, site } = openSite()
  const kept = () =>
    readdirSync(site().media.folder, { recursive: true }).filter((name) => String(name).endsWith('png'))

  it('is in the library with its pictures, once, however often it is given', async () => {
    const deck = await readWhole(folder({ ...slides('1.png', '2.png'), 'script.txt': SCRIPT }))
    const add = () => addDeck(world().store, mediaShelf(site().media), deck)
    expect((await Promise.all([add(), add(), add()])).sort()).toEqual([false, false, true])
    expect(await add()).toBe(false)
    expect(kept()).toHaveLength(2)

    const { ask, call } = await memberBrowser(world(), site())
    const { data: library } = await call('lectures/decks')
    expect(library).toMatchObject({ decks: [{ title: '一课（示例）', topic: 'security', pages: 2, sample: false }] })
    const { deckId } = (library as { decks: { deckId: string }[] }).decks[0]!
    const { data } = await call('lectures/deck', { deckId })
    const { pages } = data as { pages: { image: string; narration: string }[] }
    expect(pages.map(({ narration }) => narration)).toEqual(['各位同志，大家好。', '谢谢大家。\n再见。'])
    expect((await ask({ url: pages[1]!.image })).rawPayload).toEqual(png(2))
  })

  it('leaves nothing behind where a picture is gone meanwhile', async () => {
    const made = folder({ ...slides('1.png', '2.png'), 'script.txt': SCRIPT.replace('一课', '另一课') })
    const deck = await readWhole(made)
    const before = kept()
    rmSync(join(made, '2.png'))
    await expect(addDeck(world().store, mediaShelf(site().media), deck)).rejects.toThrow('ENOENT')
    expect(kept()).toEqual(before)
  })

  it('for a mini-program has its pictures where they were put in cloud storage', async () => {
    const script = SCRIPT.replace('一课', '云上的一课')
    const deck = await readWhole(folder({ ...slides('1.png', '2.png'), 'script.txt': script }))
    expect(await addDeck(world().store, cloudShelf('cloud://env.bucket/decks/one/'), deck)).toBe(true)
    const added = (await world().store.decks.list()).find(({ title }) => title === deck.title)
    expect(added?.pages.map(({ location }) => location)).toEqual([
      'cloud://env.bucket/decks/one/1.png',
      'cloud://env.bucket/decks/one/2.png',
    ])
  })
})
