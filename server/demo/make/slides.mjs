// A slide is a page of HTML, 1280 × 720. On a 390 px phone it shrinks to less than a third: hence the large type.
import * as ideas from './drawings-ideas.mjs'
import * as people from './drawings-people.mjs'
import * as things from './drawings-things.mjs'

const drawings = { ...things, ...ideas, ...people }

/** From, through, to; then the light tint for accents. White text keeps 4.5:1 on the left, where the text is. */
const looks = {
  theory: ['#1d2433', '#333f56', '#6d6376', '#ffb59c', '理论学习'],
  compliance: ['#15294f', '#1f4a72', '#2f8296', '#93e6dc', '合规与责任'],
  technology: ['#76101a', '#b01f2a', '#e2633f', '#ffd0a8', '科技报国'],
  security: ['#221c52', '#3c3590', '#7a63c9', '#d3c4ff', '网络安全'],
  service: ['#57290f', '#8f4a1a', '#cf8436', '#ffdf9e', '基层服务'],
  volunteer: ['#0b3d30', '#17664e', '#3b9a70', '#c2f2c4', '志愿公益'],
  stories: ['#431534', '#7b2a55', '#c45c77', '#ffc4d3', '身边的党员'],
}

const escape = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)

// Names and phrases that the dictionary would take apart.
const kept = /(《[^》]+》|志愿服务日|看“人民至上”|怎么开才|党群服务站，|取之于众，|还之于众|推荐之外的责任|爷爷用手机)/

/** Chinese may break anywhere; a title that breaks inside a word looks careless. So words are kept whole. */
export const words = (text) => {
  const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })
  const pieces = text
    .split(kept)
    .flatMap((part) => (kept.test(part) ? [part] : [...dictionary.segment(part)].map((word) => word.segment)))
  const out = []
  for (const piece of pieces) {
    const sticks = /^[，。、；：？！”》）\s]/.test(piece) || /[“《（\s]$/.test(out.at(-1) ?? '')
    if (out.length && sticks) out[out.length - 1] += piece
    else out.push(piece)
  }
  return out.map((word) => `<span class="w">${escape(word)}</span>`).join('')
}

/** A long title breaks where one would breathe. */
const titleWords = (text) =>
  text
    .split(/(?<=[：，])/)
    .map(words)
    .join(text.length > 11 ? '<br>' : '')

const css = ([from, through, to, tint]) => `
* { box-sizing: border-box; margin: 0 }
body { width: 1280px; height: 720px; overflow: hidden; color: #fff; text-spacing-trim: trim-start; font-family: 'Noto Sans CJK SC', sans-serif;
  background: linear-gradient(118deg, ${from} 0%, ${through} 54%, ${to} 100%) }
.air { position: absolute; border-radius: 50%; background: #fff; opacity: .055 }
.top { position: absolute; left: 72px; right: 56px; top: 48px; display: flex; gap: 14px; align-items: center; font-size: 32px; opacity: .94 }
.top b { margin-right: auto; font-weight: 500; color: ${tint} }
.top i { font-style: normal; font-size: 30px; line-height: 48px; padding: 0 18px; border-radius: 24px; background: rgb(0 0 0 / .3) }
.text { position: absolute; left: 72px; top: 118px; bottom: 84px; width: 740px; display: flex; flex-direction: column; justify-content: center }
.w { white-space: nowrap }
h1 { font-size: 70px; line-height: 1.26; font-weight: 700; text-wrap: balance }
.first h1 { font-size: 80px }
.said h1 { font-size: 66px; line-height: 1.42; font-weight: 600; text-wrap: wrap }
ul { list-style: none; padding: 0; margin-top: 44px; display: grid; gap: 22px }
li { font-size: 50px; line-height: 1.3; padding-left: 44px; position: relative; text-wrap: balance }
.long li { font-size: 45px }
li::before { content: ''; position: absolute; left: 2px; top: .5em; width: 18px; height: 18px; border-radius: 6px; background: ${tint} }
.first li { padding: 0; font-size: 48px; color: ${tint} }
.first li::before { display: none }
svg { position: absolute; left: 808px; top: 156px; width: 424px; height: 424px; overflow: visible; font-family: inherit; font-weight: 700 }
.bar { position: absolute; left: 72px; right: 56px; bottom: 44px; display: flex; gap: 12px }
.bar i { flex: 1; height: 8px; border-radius: 4px; background: rgb(255 255 255 / .24); overflow: hidden }
.bar i.done, .bar i u { background: rgb(255 255 255 / .9) }
.bar i u { display: block; height: 100%; width: 0 }
svg .lit, svg .word { fill: #fff } svg .dim, svg .ghost { fill: rgb(255 255 255 / .26) } svg .tint { fill: ${tint} } svg .glow { fill: ${tint}; opacity: .22 }
svg .deep, svg .deepfill { fill: ${through} } svg .tintdeep { fill: ${to} } svg .cutfill { fill: ${from} } svg .hintfill { fill: rgb(255 255 255 / .4) }
svg .line, svg .soft, svg .tintline, svg .cut, svg .onlit, svg .mark, svg .ring, svg .dash, svg .wide, svg .thick { fill: none; stroke: #fff; stroke-width: 22; stroke-linecap: round; stroke-linejoin: round }
svg .soft { stroke-opacity: .5; stroke-width: 16 } svg .tintline { stroke: ${tint} } svg .cut { stroke: ${from}; stroke-width: 13 } svg .onlit { stroke: ${tint}; stroke-width: 12 }
svg .mark { stroke: ${through} } svg .ring { stroke: ${tint}; stroke-width: 10 } svg .dash { stroke: ${tint}; stroke-width: 14; stroke-dasharray: 4 32 }
svg .wide { stroke-opacity: .24; stroke-width: 64 } svg .thick { stroke-width: 40 }`

export const art = (name) => {
  if (!drawings[name]) throw new Error(`there is no drawing called ${name}`)
  return `<svg viewBox="0 0 480 480">${drawings[name]()}</svg>`
}

const air = [
  [760, -180, 560],
  [980, 300, 620],
  [-160, 470, 420],
]
  .map(([x, y, d]) => `<div class="air" style="left:${x}px;top:${y}px;width:${d}px;height:${d}px"></div>`)
  .join('')

/** What every picture shares: the gradient, the topic's name, and the marks that say what this is. */
export const frame = ({
  topic,
  synthetic,
  body,
}) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${css(looks[topic])}</style>
<body>${air}<div class="top"><b>${looks[topic][4]}</b>${synthetic ? '<i>合成语音</i>' : ''}<i>示例</i></div>${body}</body></html>`

export const slide = ({ topic, heading, lines, index, count, drawing, synthetic }) => {
  const kind = index === 0 ? 'first' : lines.some((line) => line.length > 14) ? 'long' : ''
  const list = lines.map((line) => `<li>${words(line)}</li>`).join('')
  const bar = [...Array(count).keys()].map((i) => `<i class="${i <= index ? 'done' : ''}"></i>`).join('')
  const body = `<div class="text ${kind}"><h1>${titleWords(heading)}</h1><ul>${list}</ul></div>${art(drawing)}${count > 1 ? `<div class="bar">${bar}</div>` : ''}`
  return frame({ topic, synthetic, body })
}
