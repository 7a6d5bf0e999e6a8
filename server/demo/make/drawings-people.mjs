// Between people: asking, answering, choosing, being together. Same square and paints as the things.
import { box, dot, path, person, tick } from './drawings-things.mjs'

const range = (n) => [...Array(n).keys()]
const speech = (x, y, w, h, paint, tail = 60) =>
  box(x, y, w, h, 44, paint) + path(`M${x + tail} ${y + h - 4}h64l-52 56a8 8 0 0 1-12-4z`, paint)

export const message = () =>
  speech(50, 70, 380, 270, 'lit') +
  box(100, 134, 240, 24, 12, 'deep') +
  box(100, 188, 280, 24, 12, 'deep') +
  box(100, 242, 150, 24, 12, 'tintdeep')

export const question = () =>
  speech(60, 50, 320, 290, 'lit') +
  path('M166 158a54 54 0 1 1 84 46c-22 14-30 24-30 48', 'mark') +
  dot(220, 290, 16, 'deepfill') +
  dot(398, 390, 40, 'tint') +
  dot(320, 430, 20, 'dim')

export const talk = () =>
  speech(30, 60, 280, 190, 'dim') +
  range(3)
    .map((i) => dot(100 + i * 70, 155, 20, 'lit'))
    .join('') +
  speech(190, 220, 260, 170, 'lit', 130) +
  box(236, 274, 168, 20, 10, 'deep') +
  box(236, 318, 110, 20, 10, 'tintdeep')

export const toggle = () =>
  box(60, 80, 360, 140, 70, 'dim') +
  dot(130, 150, 50, 'lit') +
  box(60, 260, 360, 140, 70, 'tint') +
  dot(350, 330, 50, 'cutfill') +
  tick(326, 332, 46, 'onlit')

export const people = () =>
  person(120, 170, 84, 'dim') +
  person(360, 170, 84, 'dim') +
  person(240, 220, 120, 'lit') +
  path('M240 340c-40-34-40-70-14-70 10 0 14 10 14 10s4-10 14-10c26 0 26 36-14 70z', 'deepfill')

export const circle = () =>
  dot(240, 240, 64, 'tint') +
  range(6)
    .map((i) => {
      const a = (i * Math.PI) / 3
      return person(Math.round(240 + 178 * Math.sin(a)), Math.round(214 - 168 * Math.cos(a)), 66, i ? 'dim' : 'lit')
    })
    .join('')

export const family = () =>
  path('M240 30l200 150v240a24 24 0 0 1-24 24h-352a24 24 0 0 1-24-24v-240z', 'dim') +
  person(144, 222, 76, 'lit') +
  person(336, 222, 76, 'lit') +
  person(240, 312, 56, 'tint')

export const heart = () =>
  path('M240 420c-150-104-200-180-200-250a104 104 0 0 1 200-44 104 104 0 0 1 200 44c0 70-50 146-200 250z', 'dim') +
  path('M240 340c-90-64-120-110-120-152a62 62 0 0 1 120-26 62 62 0 0 1 120 26c0 42-30 88-120 152z', 'lit')

export const puzzle = () =>
  box(40, 130, 190, 220, 32, 'dim') +
  dot(230, 240, 46, 'dim') +
  path('M262 130h146a32 32 0 0 1 32 32v156a32 32 0 0 1-32 32h-146v-54a64 64 0 0 0 0-112z', 'lit') +
  dot(350, 240, 30, 'tintdeep')

export const channels = () =>
  dot(90, 240, 60, 'lit') +
  path('M150 210c70-90 110-110 180-116', 'dash') +
  path('M150 270c70 90 110 110 180 116', 'line') +
  box(330, 50, 100, 100, 30, 'dim') +
  box(330, 330, 100, 100, 30, 'tint') +
  tick(354, 382, 50, 'cut') +
  path('M360 80l40 40m0-40l-40 40', 'soft')

export const table = () =>
  box(90, 290, 300, 60, 30, 'lit') +
  box(150, 350, 24, 90, 12, 'dim') +
  box(306, 350, 24, 90, 12, 'dim') +
  person(120, 160, 74, 'dim') +
  person(360, 160, 74, 'dim') +
  person(240, 140, 84, 'tint') +
  box(216, 268, 48, 40, 12, 'deepfill')

export const network = () => {
  const at = [
    [90, 110],
    [240, 70],
    [390, 130],
    [70, 290],
    [410, 310],
    [170, 410],
    [330, 420],
  ]
  return (
    at.map(([x, y]) => path(`M240 245L${x} ${y}`, 'soft')).join('') +
    at.map(([x, y], i) => dot(x, y, [34, 26, 40, 28, 32, 38, 26][i], i === 2 ? 'tint' : 'dim')).join('') +
    dot(240, 245, 84, 'lit') +
    person(240, 226, 40, 'deepfill')
  )
}

export const crowd = () =>
  range(9)
    .map((i) => person(100 + (i % 3) * 140, 74 + Math.floor(i / 3) * 146, 58, i === 5 ? 'tint' : 'dim'))
    .join('') + dot(380, 250, 86, 'ring')

export const giveBack = () =>
  box(50, 260, 380, 160, 44, 'dim') +
  path('M240 330v-250', 'line') +
  path('M150 160l90-104 90 104z', 'lit') +
  dot(120, 340, 30, 'tint') +
  dot(360, 340, 30, 'tint')

export const together = () =>
  dot(240, 170, 130, 'dim') +
  dot(160, 300, 130, 'dim') +
  dot(320, 300, 130, 'dim') +
  path('M240 197.5a130 130 0 0 1 49.6 92.6a130 130 0 0 1-99.2 0a130 130 0 0 1 49.6-92.6z', 'tint')
