// Things one can point at. Each drawing fills a 480 × 480 square with plain shapes in four paints, so that one drawing
// fits every topic's gradient: `lit` (white), `dim` (glass), `tint` (the topic's light colour), `line` and `hint` (strokes).
export const box = (x, y, w, h, r, paint) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" class="${paint}"/>`
export const dot = (x, y, r, paint) => `<circle cx="${x}" cy="${y}" r="${r}" class="${paint}"/>`
export const path = (d, paint) => `<path d="${d}" class="${paint}"/>`
export const tick = (x, y, size, paint) =>
  path(`M${x} ${y}l${size * 0.36} ${size * 0.36}l${size * 0.64} ${-size * 0.7}`, paint)

/** Lines of text seen from far away. */
const rows = (x, y, widths, gap, paint) => widths.map((w, i) => box(x, y + i * gap, w, 20, 10, paint)).join('')
export const person = (x, y, size, paint) =>
  dot(x, y, size * 0.42, paint) +
  path(`M${x - size * 0.8} ${y + size * 1.55}a${size * 0.8} ${size * 0.95} 0 0 1 ${size * 1.6} 0z`, paint)

export const checklist = () =>
  box(70, 40, 340, 400, 40, 'dim') +
  [0, 1, 2]
    .map(
      (i) =>
        box(116, 100 + i * 110, 64, 64, 20, i < 2 ? 'tint' : 'lit') +
        box(212, 122 + i * 110, [150, 110, 136][i], 20, 10, 'lit'),
    )
    .join('') +
  [0, 1, 2].map((i) => tick(130, 132 + i * 110, 38, 'cut')).join('')

export const paper = () =>
  box(100, 30, 280, 380, 36, 'dim') +
  rows(146, 90, [190, 150, 190, 110], 52, 'lit') +
  dot(330, 370, 72, 'tint') +
  tick(298, 370, 66, 'cut')

export const notebook = () =>
  box(90, 50, 300, 380, 36, 'dim') +
  [110, 180, 250, 320].map((y) => box(66, y, 56, 24, 12, 'lit')).join('') +
  rows(170, 120, [160, 120, 150], 60, 'lit') +
  path('M250 400l24-74 106-106 50 50-106 106z', 'tint')

export const ledger = () =>
  path('M240 110c-50-34-120-38-180-20v280c60-18 130-14 180 20z', 'dim') +
  path('M240 110c50-34 120-38 180-20v280c-60-18-130-14-180 20z', 'lit') +
  rows(100, 150, [100, 80, 100], 56, 'lit') +
  [0, 1, 2].map((i) => box([280, 280, 280][i], 150 + i * 56, [104, 70, 88][i], 20, 10, 'deep')).join('') +
  dot(384, 372, 54, 'tint') +
  tick(362, 372, 46, 'cut')

export const calendar = () =>
  box(60, 80, 360, 350, 40, 'dim') +
  path('M100 80h280a40 40 0 0 1 40 40v44h-360v-44a40 40 0 0 1 40-40z', 'lit') +
  box(140, 44, 26, 76, 13, 'tint') +
  box(314, 44, 26, 76, 13, 'tint') +
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    .map((i) => box(100 + (i % 4) * 74, 200 + Math.floor(i / 4) * 72, 54, 50, 16, i === 6 ? 'tint' : 'dim'))
    .join('') +
  tick(260, 294, 32, 'cut')

const handset = (x, y, w, h, paint) => box(x, y, w, h, 44, paint) + box(x + w / 2 - 30, y + 24, 60, 12, 6, 'hintfill')
export const phone = () =>
  handset(130, 30, 220, 420, 'dim') +
  box(162, 90, 156, 96, 24, 'lit') +
  box(162, 206, 70, 70, 20, 'tint') +
  box(248, 206, 70, 70, 20, 'dim') +
  rows(162, 306, [156, 110], 42, 'lit') +
  dot(366, 118, 46, 'tint') +
  path('M366 94v28m0 18v1', 'cut')

export const tap = () =>
  handset(110, 30, 230, 420, 'dim') +
  box(142, 100, 166, 60, 20, 'dim') +
  box(142, 230, 166, 96, 32, 'lit') +
  dot(300, 300, 92, 'ring') +
  dot(300, 300, 56, 'ring') +
  path('M286 300a16 16 0 0 1 32 0v66l56 16a34 34 0 0 1 26 38l-6 40h-104l-52-76a18 18 0 0 1 28-22l20 20z', 'tint')

export const lock = () =>
  path('M156 220v-56a84 84 0 0 1 168 0v56', 'line') +
  box(100, 210, 280, 220, 48, 'dim') +
  dot(240, 302, 34, 'tint') +
  box(228, 316, 24, 66, 12, 'tint')

export const shield = () =>
  path('M240 34l166 58v136c0 104-72 176-166 218-94-42-166-114-166-218v-136z', 'dim') +
  path('M240 92l112 40v98c0 70-46 122-112 154-66-32-112-84-112-154v-98z', 'lit') +
  tick(186, 236, 112, 'mark')

export const house = () =>
  path('M240 50l190 150h-380z', 'lit') +
  box(90, 200, 300, 230, 20, 'dim') +
  box(204, 280, 92, 150, 18, 'tint') +
  box(122, 240, 56, 56, 14, 'lit') +
  box(322, 240, 40, 56, 14, 'lit') +
  box(30, 426, 420, 16, 8, 'lit')

export const cup = () =>
  path('M344 220h30a52 52 0 0 1 0 104h-30', 'line') +
  path('M96 180h256v130a100 100 0 0 1-100 100h-56a100 100 0 0 1-100-100z', 'lit') +
  box(70, 424, 310, 18, 9, 'dim') +
  path('M160 130c-24-26 24-42 0-76M224 130c-24-26 24-42 0-76M288 130c-24-26 24-42 0-76', 'soft') +
  path('M236 222l-48 76h40l-12 62 60-82h-42z', 'deep')

export const toolbox = () =>
  path('M176 160v-44a28 28 0 0 1 28-28h72a28 28 0 0 1 28 28v44', 'line') +
  box(60, 160, 360, 250, 40, 'dim') +
  box(60, 160, 360, 92, 40, 'lit') +
  box(206, 222, 68, 72, 20, 'tint') +
  rows(110, 330, [80], 0, 'lit') +
  rows(290, 330, [80], 0, 'lit')

export const lamp = () =>
  path('M316 150l120 290h-320z', 'glow') +
  box(126, 70, 22, 360, 11, 'lit') +
  path('M137 96a60 60 0 0 1 60-48h90', 'line') +
  dot(316, 138, 30, 'tint') +
  path('M276 34h80a16 16 0 0 1 15 10l32 84a12 12 0 0 1-11 16h-152a12 12 0 0 1-11-16l32-84a16 16 0 0 1 15-10z', 'lit') +
  box(60, 426, 380, 16, 8, 'lit') +
  person(316, 316, 64, 'lit')

export const map = () =>
  path('M50 110l120-46v310l-120 46z', 'dim') +
  path('M170 64l130 46v310l-130-46z', 'lit') +
  path('M300 110l130-46v310l-130 46z', 'dim') +
  path('M96 330c60-60 90 0 140-50s40-80 100-90', 'dash') +
  path('M346 60a72 72 0 0 1 72 72c0 54-72 116-72 116s-72-62-72-116a72 72 0 0 1 72-72z', 'tint') +
  dot(346, 132, 26, 'cutfill')

export const magnifier = () =>
  dot(206, 200, 150, 'dim') +
  dot(206, 200, 150, 'ring') +
  path('M318 312l104 104', 'thick') +
  person(206, 164, 70, 'lit') +
  dot(318, 100, 30, 'tint')
