import type { CountedLecture } from '../../core/lectures/contract'

let count = 0
export const someId = (): string => `33333333-3333-4333-8333-${String(++count).padStart(12, '0')}`

export const aLecture = (differences: Partial<CountedLecture> = {}): CountedLecture => ({
  lectureId: someId(),
  title: '数据合规：写给产品经理的一课',
  topic: 'compliance',
  author: { name: '陈乐', organisation: '云栖小镇第三联合支部' },
  durationMs: 125_000,
  cover: null,
  dubbed: false,
  featured: false,
  sample: false,
  publishedAt: '2026-11-20T02:00:00.000Z',
  sharers: 26,
  learners: 310,
  ...differences,
})
