// A film is one page whose state depends on the time alone, photographed frame by frame.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { art, frame, words } from './slides.mjs'
import { sameBytes } from './tools.mjs'
import { aac } from './voice.mjs'

const fps = 15

const css = `
.scene { position: absolute; inset: 0; visibility: hidden }
.said { width: 740px }
.said h1 { font-size: 64px }
.said .c, .said .w { display: inline-block }
`

/** Runs in the page: draws the moment `t` of the film. */
const play = () => {
  const ease = (x) => 1 - Math.pow(1 - Math.min(1, Math.max(0, x)), 3)
  const scenes = [...document.querySelectorAll('.scene')].map((el) => ({
    el,
    said: [...el.querySelectorAll('.w')],
    shapes: [...el.querySelectorAll('svg > *')],
    svg: el.querySelector('svg'),
  }))
  const air = [...document.querySelectorAll('.air')]
  const bars = [...document.querySelectorAll('.bar u')]
  window.show = (t, starts, ends) => {
    air.forEach((el, i) => {
      el.style.transform = `translate(${Math.sin(t / 5 + i * 2) * 46}px, ${Math.cos(t / 6 + i) * 34}px)`
    })
    scenes.forEach(({ el, said, shapes, svg }, i) => {
      const [start, end] = [starts[i], ends[i]]
      bars[i].style.width = `${Math.min(1, Math.max(0, (t - start) / (end - start))) * 100}%`
      el.style.visibility = t >= start && t < end ? 'visible' : 'hidden'
      const now = t - start
      const leave = i === scenes.length - 1 ? 0 : ease((t - end + 0.3) / 0.3)
      el.style.opacity = 1 - leave
      // The words arrive a little before they are heard, so that reading never waits for the voice.
      const pace = ((end - start) * 0.72) / said.length
      said.forEach((word, n) => {
        const here = ease((now - 0.1 - n * pace) / 0.4)
        word.style.opacity = here
        word.style.transform = `translateY(${(1 - here) * 22}px)`
      })
      const gap = Math.min(0.16, 1.3 / shapes.length)
      shapes.forEach((shape, n) => {
        const here = ease((now - 0.15 - n * gap) / 0.5)
        shape.style.transformBox = 'fill-box'
        shape.style.transformOrigin = 'center'
        shape.style.opacity = here
        shape.style.transform = `translateY(${(1 - here) * 44}px) scale(${0.7 + here * 0.3})`
      })
      svg.style.transform = `translateY(${Math.sin(now * 1.5) * 9 - leave * 20}px) rotate(${Math.sin(now * 0.9) * 1.4}deg)`
    })
  }
}

/** Clauses stay on one line where they fit: text that appears word by word must not jump about. */
const clauses = (line) =>
  line
    .split(/(?<=[，。：？！])/)
    .map((clause) => `<span class="c">${words(clause)}</span>`)
    .join('')

const html = ({ topic, lines, drawings }) => {
  const scenes = lines.map(
    (line, i) => `<div class="scene">${art(drawings[i])}<div class="text said"><h1>${clauses(line)}</h1></div></div>`,
  )
  const bar = `<div class="bar">${lines.map(() => '<i><u></u></i>').join('')}</div>`
  return frame({ topic, synthetic: true, body: `<style>${css}</style>${scenes.join('')}${bar}` })
}

/** `lengths` are the seconds of each scene; they add up to the length of `sound`. */
export const film = async (page, { topic, lines, drawings, lengths, sound, out }) => {
  await page.setContent(html({ topic, lines, drawings }))
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(play)
  const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((a, b) => a + b))
  const starts = [0, ...ends.slice(0, -1)]
  const total = ends.at(-1)
  const video = [
    '-vf',
    'scale=854:480:flags=lanczos',
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-preset',
    'slow',
    '-crf',
    '27',
  ]
  const args = [
    '-v',
    'error',
    '-y',
    '-f',
    'image2pipe',
    '-c:v',
    'mjpeg',
    '-framerate',
    `${fps}`,
    '-i',
    '-',
    '-i',
    sound,
  ]
  args.push(
    ...video,
    '-pix_fmt',
    'yuv420p',
    '-g',
    `${fps * 4}`,
    ...aac,
    ...sameBytes,
    '-t',
    `${total}`,
    '-movflags',
    '+faststart',
    out,
  )
  const encoder = spawn('ffmpeg', args, { stdio: ['pipe', 'inherit', 'inherit'] })
  const done = once(encoder, 'close')
  for (let n = 0; n < Math.floor(total * fps); n++) {
    await page.evaluate(([t, from, to]) => window.show(t, from, to), [n / fps, starts, ends])
    const picture = await page.screenshot({ type: 'jpeg', quality: 92 })
    if (!encoder.stdin.write(picture)) await once(encoder.stdin, 'drain')
  }
  encoder.stdin.end()
  const [code] = await done
  if (code !== 0) throw new Error(`ffmpeg could not make ${out}`)
}
