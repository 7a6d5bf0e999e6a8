// espeak-ng 1.51 reads each Chinese character alone: 长辈 comes out as "cháng bèi". So the text is turned into pinyin here:
// the characters' own readings are asked of espeak-ng, then words that read otherwise and the sandhi of 一 and 不 are added.
import { execFileSync } from 'node:child_process'

/** Figures are read as people say them. */
const spoken = { '2021 年': '二零二一年', '11 月': '十一月', '1 日': '一日', 96110: '九六幺幺零', 110: '幺幺零' }

const readings =
  `重新 chong2 xin1|重试 chong2 shi4|长辈 zhang3 bei4|着急 zhao2 ji2|几乎 ji1 hu1|个人 ge4 ren2|信息 xin4 xi1|目的 mu4 di4|处理 chu3 li3
地方 di4 fang5|地图 di4 tu2|上当 shang4 dang4|电子 dian4 zi3|要求 yao1 qiu2|更换 geng1 huan4|供应 gong1 ying4|应急 ying4 ji2|相册 xiang4 ce4|成绩 cheng2 ji4
爷爷 ye2 ye5|奶奶 nai3 nai5|银行 yin2 hang2|一行 yi4 hang2|二行 er4 hang2|三行 san1 hang2|几行 ji3 hang2|教育 jiao4 yu4|教了 jiao1 le5|教一 jiao1 yi4|教会 jiao1 hui4
教老 jiao1 lao3|不教 bu4 jiao1|服务 fu2 wu4|任务 ren4 wu5|业务 ye4 wu4|义务 yi4 wu4|识 shi2|一起 yi4 qi3|幺 yao1|零 ling2|停一停 ting2 yi5 ting2|看一看 kan4 yi5 kan4|说一说 shuo1 yi5 shuo1
坐一坐 zuo4 yi5 zuo4|想一想 xiang3 yi5 xiang3|一个 yi2 ge5|一月 yi1 yue4|一日 yi1 ri4|二一年 er4 yi1 nian2|第一 di4 yi1|教一件 jiao1 yi2 jian4`
    .split(/[|\n]/)
    .map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)])
    .sort(([a], [b]) => b.length - a.length)

const han = /\p{Script=Han}/u

/** The reading espeak-ng knows for every character of a text, such as { 人: 'ren2' }. */
export const characterReadings = (text) => {
  const input = [...new Set(text)].filter((c) => han.test(c)).join('\n')
  const trace = execFileSync('espeak-ng', ['-v', 'cmn-latn-pinyin', '-q', '-X'], {
    input,
    maxBuffer: 1 << 26,
  }).toString()
  return Object.fromEntries([...trace.matchAll(/Replace: (\S)\s+(\S+)/g)].map(([, char, reading]) => [char, reading]))
}

const sandhi = (syllable, next = '') => {
  if (syllable === '一') return !/\d$/.test(next) ? 'yi1' : /[45]$/.test(next) ? 'yi2' : 'yi4'
  return /4$/.test(next) ? 'bu2' : 'bu4'
}

/** Chinese text as numbered pinyin; the marks stay, because the voice pauses at them. */
export const toPinyin = (text, known) => {
  for (const [figure, words] of Object.entries(spoken).sort(([a], [b]) => b.length - a.length))
    text = text.replaceAll(figure, words)
  const out = []
  for (let at = 0; at < text.length;) {
    const word = readings.find(([chars]) => text.startsWith(chars, at))
    const char = text[at]
    if (word) out.push(...word[1].split(' '))
    else if (char === '一' || char === '不') out.push(char)
    else if (known[char]) out.push(known[char])
    else if (/[，、：；,]/.test(char)) out.push(', ')
    else if (/[。？！]/.test(char)) out.push('. ')
    else if (/[A-Za-z\d]/.test(char)) throw new Error(`no way to say “${char}” in: ${text}`)
    at += word ? word[0].length : 1
  }
  return out.map((syllable, i) => (/[一不]/.test(syllable) ? sandhi(syllable, out[i + 1]) : syllable)).join(' ')
}
