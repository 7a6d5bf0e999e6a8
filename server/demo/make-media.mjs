// Makes every picture, voice and film of the demo from lectures.ts: `node server/demo/make-media.mjs [slug ...]`.
// The files are committed, so this runs only when a text or a drawing changes; the same input gives the same files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { chromium } from 'playwright-core'
import { pageDrawings, reader, sceneDrawings } from './make/choice.mjs'
import { film } from './make/film.mjs'
import { slide } from './make/slides.mjs'
import { checkTools, chromiumPath, seconds } from './make/tools.mjs'
import { encodeVoice, joinVoices, say } from './make/voice.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const dubbed = 9
const heaviestPicture = 40 * 1024

const texts = () => {
  const { code } = transformSync(readFileSync(join(here, 'lectures.ts'), 'utf8'), { loader: 'ts', format: 'esm' })
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
}

/** A WebP of the page as it stands, at the best quality that keeps it light. */
const picture = async (page, html, file) => {
  await page.setContent(html)
  await page.evaluate(() => document.fonts.ready)
  const spills = await page.evaluate(() => {
    const text = document.querySelector('.text')
    return text.scrollHeight > text.clientHeight || text.scrollWidth > text.clientWidth
  })
  if (spills) throw new Error(`the text does not fit on ${file}`)
  const devtools = await page.context().newCDPSession(page)
  for (const quality of [80, 74, 66]) {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length > heaviestPicture && quality > 66) continue
    writeFileSync(file, bytes)
    break
  }
  await devtools.detach()
}

const makeDeck = async (page, deck, index, folder, work) => {
  for (const [i, { heading, lines, narration }] of deck.pages.entries()) {
    const drawing = pageDrawings[deck.slug][i]
    // Without the mark of a synthetic voice: members dub the same slides with their own, and the player says whose it is.
    const html = slide({ topic: deck.topic, heading, lines, index: i, count: deck.pages.length, drawing })
    await picture(page, html, join(folder, `page-${i + 1}.webp`))
    if (index >= dubbed) continue
    const wav = join(work, 'voice.wav')
    say(narration, reader(index), wav)
    encodeVoice(wav, join(folder, `page-${i + 1}.m4a`))
  }
}

const makeVideo = async (page, { slug, title, topic, script }, index, folder, work) => {
  const lines = script.split('\n')
  const cover = {
    topic,
    heading: title,
    lines: [],
    index: 0,
    count: 1,
    drawing: sceneDrawings[slug][0],
    synthetic: true,
  }
  await picture(page, slide(cover), join(folder, 'cover.webp'))
  const wavs = lines.map((line, i) => {
    const wav = join(work, `scene-${i}.wav`)
    say(line, reader(index), wav, { lead: 0.35, tail: i === lines.length - 1 ? 1.2 : 0.5 })
    return wav
  })
  const sound = join(work, 'sound.wav')
  joinVoices(wavs, sound)
  const lengths = wavs.map(seconds)
  await film(page, { topic, lines, drawings: sceneDrawings[slug], lengths, sound, out: join(folder, 'clip-1.mp4') })
}

checkTools()
const { demoDecks, demoVideos } = await texts()
const work = mkdtempSync(join(tmpdir(), 'demo-media-'))
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const wanted = process.argv.slice(2)
  const each = async (list, make) => {
    for (const [index, item] of list.entries()) {
      if (wanted.length && !wanted.includes(item.slug)) continue
      const folder = join(here, 'media', item.slug)
      // A page taken out of the text must not live on as a file.
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      await make(page, item, index, folder, work)
      console.log(`made ${item.slug}`)
    }
  }
  await each(demoDecks, makeDeck)
  await each(demoVideos, makeVideo)
} finally {
  await browser.close()
  rmSync(work, { recursive: true, force: true })
}
