// Ideas: time, order, measure, what changes. Same square and paints as the things.
import { box, dot, path, tick } from './drawings-things.mjs'

const range = (n) => [...Array(n).keys()]

export const target = () =>
  dot(230, 250, 190, 'dim') +
  dot(230, 250, 130, 'dim') +
  dot(230, 250, 70, 'lit') +
  path('M230 250l150-150', 'mark') +
  path('M350 70v60h60l50-50h-60v-60z', 'tint')

export const fewer = () =>
  range(16)
    .map((i) => box(50 + (i % 4) * 100, 50 + Math.floor(i / 4) * 100, 80, 80, 24, i === 9 ? 'tint' : 'dim'))
    .join('') + tick(170, 292, 44, 'cut')

export const hourglass = () =>
  box(100, 40, 280, 32, 16, 'lit') +
  box(100, 408, 280, 32, 16, 'lit') +
  path('M140 84h200v40c0 70-70 84-70 116s70 46 70 116v40h-200v-40c0-70 70-84 70-116s-70-46-70-116z', 'dim') +
  path('M176 140h128c-10 46-64 66-64 100-0-34-54-54-64-100z', 'tint') +
  path('M170 388c4-54 70-60 70-96 0 36 66 42 70 96z', 'tint')

export const code = () =>
  box(40, 70, 400, 340, 40, 'dim') +
  range(3)
    .map((i) => dot(88 + i * 40, 114, 12, i ? 'dim' : 'tint'))
    .join('') +
  path('M150 190l-62 62 62 62M330 190l62 62-62 62', 'line') +
  path('M272 174l-64 156', 'tintline')

export const retry = () =>
  path('M398 240a158 158 0 1 1-46-112', 'line') +
  path('M376 46v104h-104z', 'lit') +
  dot(240, 240, 92, 'dim') +
  path('M240 184v58l40 26', 'tintline')

export const pause = () =>
  dot(240, 240, 190, 'dim') +
  dot(240, 240, 190, 'ring') +
  box(160, 150, 54, 180, 27, 'lit') +
  box(266, 150, 54, 180, 27, 'tint')

export const cycle = () =>
  path('M240 70a170 170 0 0 1 170 170', 'line') +
  path('M410 240a170 170 0 0 1-170 170', 'soft') +
  path('M240 410a170 170 0 0 1-170-170', 'line') +
  path('M70 240a170 170 0 0 1 170-170', 'soft') +
  [
    [240, 70],
    [410, 240],
    [240, 410],
    [70, 240],
  ]
    .map(([x, y], i) => dot(x, y, 42, i ? 'lit' : 'tint'))
    .join('')

export const letters = () =>
  `<text x="40" y="380" font-size="110" class="ghost">字</text><text x="140" y="380" font-size="170" class="ghost">字</text>` +
  `<text x="222" y="390" font-size="270" class="word">字</text>` +
  box(40, 424, 420, 16, 8, 'tint')

export const eye = () =>
  path('M30 240c60-110 130-150 210-150s150 40 210 150c-60 110-130 150-210 150s-150-40-210-150z', 'dim') +
  dot(240, 240, 104, 'lit') +
  dot(240, 240, 54, 'deepfill') +
  dot(268, 212, 20, 'tint')

export const pulse = () =>
  box(30, 80, 420, 280, 40, 'dim') +
  path('M70 230h80l36-84 56 156 44-108 24 36h100', 'tintline') +
  box(180, 372, 120, 24, 12, 'lit') +
  box(120, 400, 240, 24, 12, 'lit')

export const rollback = () =>
  box(230, 60, 190, 90, 28, 'dim') +
  box(230, 195, 190, 90, 28, 'dim') +
  box(230, 330, 190, 90, 28, 'tint') +
  path('M190 105h-40a60 60 0 0 0-60 60v150a60 60 0 0 0 60 60h20', 'line') +
  path('M160 328l56 47-56 47z', 'lit') +
  tick(302, 376, 52, 'cut')

export const timeline = () =>
  box(108, 40, 14, 400, 7, 'dim') +
  range(4)
    .map(
      (i) =>
        dot(115, 84 + i * 104, 28, i === 2 ? 'tint' : 'lit') +
        box(180, 56 + i * 104, [230, 170, 260, 200][i], 56, 22, i === 2 ? 'lit' : 'dim'),
    )
    .join('')

export const route = () =>
  path('M90 400c0-110 300-60 300-170s-230-50-230-140', 'wide') +
  path('M90 400c0-110 300-60 300-170s-230-50-230-140', 'dash') +
  dot(90, 400, 34, 'lit') +
  dot(330, 290, 26, 'tint') +
  path('M160 20a62 62 0 0 1 62 62c0 46-62 100-62 100s-62-54-62-100a62 62 0 0 1 62-62z', 'lit') +
  dot(160, 82, 22, 'deepfill')

export const share = () =>
  path('M220 250v-180a180 180 0 1 0 156 270z', 'dim') +
  path('M250 220v-180a180 180 0 0 1 156 270z', 'lit') +
  path('M240 262l148 86a172 172 0 0 1-70 66z', 'tint')

export const scale = () =>
  box(228, 60, 24, 350, 12, 'lit') +
  box(130, 404, 220, 28, 14, 'lit') +
  path('M90 122h300', 'line') +
  path('M90 130l-60 130h120zM390 130l-60 130h120z', 'soft') +
  path('M20 262h140a70 70 0 0 1-140 0z', 'dim') +
  path('M320 262h140a70 70 0 0 1-140 0z', 'tint') +
  dot(240, 70, 32, 'tint')

export const branch = () =>
  path('M140 90v300M140 300c0-90 190-30 190-140', 'line') +
  dot(140, 90, 46, 'lit') +
  dot(140, 390, 46, 'lit') +
  dot(330, 140, 46, 'tint')

export const blocks = () =>
  range(6)
    .map((i) =>
      box(50 + (i % 3) * 132, 130 + Math.floor(i / 3) * 132, 116, 116, 28, [4, 2].includes(i) ? 'lit' : 'dim'),
    )
    .join('') +
  box(116, 30, 116, 84, 28, 'tint') +
  tick(150, 74, 46, 'cut')
