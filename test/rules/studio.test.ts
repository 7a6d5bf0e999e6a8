import { missing } from '../../core/lectures/completeness'
import { draftsToGoOnWith } from '../../src/features/lectures/record/draft-rows'
import {
  emptyDraft,
  emptyPart,
  isRecorded,
  onTheirWay,
  takeOf,
  withArrived,
  withMoved,
  withoutTake,
  withTake,
  type Draft,
  type Take,
} from '../../src/features/lectures/studio/draft'
import { toSave } from '../../src/features/lectures/studio/saved-draft'
import { unfit } from '../../src/app/unfit'
import { mp3Level } from '../../src/platform/mp3-level'

const take = (fileId: string): Take => ({ fileId, url: `blob:${fileId}`, durationMs: 3000 })
const page = (partId: string) => ({ ...emptyPart(partId, 'slide'), stored: { image: take(`image-${partId}`) } })
const draft: Draft = { ...emptyDraft('one'), title: '题', summary: '简介', parts: [page('a'), page('b')] }
const part = (of: Draft, partId: string) => of.parts.find((each) => each.partId === partId)!

describe('a draft in the studio', () => {
  it('shows a take at once, and saves it once the server has it', () => {
    const taken = withTake(draft, 'a', 'audio', take('voice'))
    expect(isRecorded(part(taken, 'a'))).toBe(true)
    expect(toSave(taken).parts[0]?.audioId).toBeNull()
    expect(onTheirWay(taken).map((each) => each.take.fileId)).toEqual(['voice'])

    const arrived = withArrived(taken, { ...take('voice'), url: '/media/voice' })
    expect(toSave(arrived).parts[0]?.audioId).toBe('voice')
    expect(onTheirWay(arrived)).toEqual([])
  })

  it('keeps the take the server has until its retake has arrived', () => {
    const first = withArrived(withTake(draft, 'a', 'audio', take('first')), take('first'))
    const retaken = withTake(first, 'a', 'audio', take('second'))
    expect(takeOf(part(retaken, 'a'), 'audio')?.fileId).toBe('second')
    expect(toSave(retaken).parts[0]?.audioId).toBe('first')
    expect(takeOf(part(withoutTake(retaken, 'second'), 'a'), 'audio')?.fileId).toBe('first')
  })

  it('lets an upload go by that was retaken while it was sent', () => {
    const retaken = withTake(withTake(draft, 'a', 'audio', take('first')), 'a', 'audio', take('second'))
    expect(withArrived(retaken, take('first'))).toEqual(retaken)
  })

  it('is not complete while a file is on its way', () => {
    const [a, b] = ['a', 'b'] as const
    const sent = withArrived(withTake(draft, a, 'audio', take('x')), take('x'))
    expect(missing(toSave(withTake(sent, b, 'audio', take('y'))))).toEqual(['part:2'])
  })

  it('moves a part by one place and no further than the ends', () => {
    expect(withMoved(draft, 'b', -1).parts.map(({ partId }) => partId)).toEqual(['b', 'a'])
    expect(withMoved(draft, 'a', -1)).toBe(draft)
    expect(withMoved(draft, 'b', 1)).toBe(draft)
  })
})

describe('files that would be refused after a long upload', () => {
  const MB = 1024 * 1024
  it.each([
    ['a video of 2 GB', 'clip', { bytes: 2048 * MB, durationMs: 0 }, '这个视频有 2.0 GB，最大 200 MB。'],
    ['a picture of 11 MB', 'slide', { bytes: 11 * MB, durationMs: 0 }, '这张图片有 11 MB，最大 10 MB。'],
    ['a video of eleven minutes', 'clip', { bytes: MB, durationMs: 660_000 }, '超过 10 分钟'],
    ['a video of ten minutes and a second', 'clip', { bytes: MB, durationMs: 601_000 }, '超过 10 分钟'],
    ['a slip of the thumb', 'voice', { bytes: 900, durationMs: 200 }, '太短了'],
    ['a sound among pictures', 'slide', { bytes: MB, durationMs: 0, extension: 'm4a' }, '不是 JPG、PNG 或 WebP'],
    ['an empty file', 'clip', { bytes: 0, durationMs: 0 }, '是空的'],
  ] as const)('%s is said so before it', (_, purpose, file, words) =>
    expect(unfit(purpose, { extension: 'png', ...file })).toContain(words),
  )

  it('and what fits goes, also where its length is not known yet', () =>
    expect(unfit('clip', { bytes: 150 * MB, durationMs: 0, extension: 'mp4' })).toBeNull())

  it('and so does what its encoder padded past ten minutes by less than a second', () =>
    expect(unfit('clip', { bytes: MB, durationMs: 600_999, extension: 'mp4' })).toBeNull())
})

describe('drafts to go on with', () => {
  const here = { lectureId: 'x', memberId: 'm', title: '', parts: 0, dubbed: false, at: 1 }
  const there = {
    lectureId: 'y',
    title: '题',
    topic: 'theory',
    state: 'draft',
    dubbed: true,
    cover: null,
    durationMs: 0,
    parts: 4,
    updatedAt: '2026-11-23T00:00:00Z',
    reason: '声音太小',
    sharers: 0,
    learners: 0,
  } as const

  it('come first from this device, then from the server with what the branch asked for', () => {
    const rows = draftsToGoOnWith([there, { ...there, lectureId: 'z', state: 'published' }], [here])
    expect(rows.map(({ lectureId, onServer }) => [lectureId, onServer])).toEqual([
      ['x', false],
      ['y', true],
    ])
    expect(rows[1]?.note).toBe('支部请你修改：声音太小')
  })

  it('are named once when both have them', () =>
    expect(draftsToGoOnWith([there], [{ ...here, lectureId: 'y' }])).toHaveLength(1))
})

describe('the level of recorded MP3', () => {
  /** One mono MPEG-1 frame whose first granule has this gain; `bits` of sound data, none in silence. */
  const frame = (gain: number, bits: number) => {
    const bytes = new Uint8Array(208)
    bytes.set([0xff, 0xfb, 0x50, 0xc0])
    const put = (from: number, count: number, value: number) => {
      for (let bit = 0; bit < count; bit++)
        if ((value >> (count - 1 - bit)) & 1) bytes[(32 + from + bit) >> 3]! |= 0x80 >> ((from + bit) & 7)
    }
    put(18, 12, bits)
    put(39, 8, gain)
    return bytes
  }

  it('rises with the gain of its frames and is nothing in silence', () => {
    expect(mp3Level(frame(210, 0))).toBe(0)
    expect(mp3Level(frame(150, 900))).toBeCloseTo(0.5)
    expect(mp3Level(frame(200, 900))).toBe(1)
  })

  it('is nothing for what is no MP3', () => expect(mp3Level(new Uint8Array(500))).toBe(0))
})
