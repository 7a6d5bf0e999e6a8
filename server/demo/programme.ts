// Who gave which sample lecture and when, and how far it spread. Days are counted back from the day of loading.

export interface PlannedLecture {
  readonly slug: string
  readonly author: string
  /** Days ago that it was published. */
  readonly daysAgo: number
  /** How many finish it, and by how many people’s shares they come. */
  readonly learners: number
  readonly sharers: number
}

export const published: readonly PlannedLecture[] = [
  { slug: 'data-compliance', author: '沈知夏', daysAgo: 36, learners: 58, sharers: 15 },
  { slug: 'station-downstairs', author: '伍思涵', daysAgo: 34, learners: 44, sharers: 11 },
  { slug: 'anti-fraud', author: '何其然', daysAgo: 31, learners: 52, sharers: 13 },
  { slug: 'one-line-of-code', author: '林见川', daysAgo: 27, learners: 55, sharers: 17 },
  { slug: 'enough-is-enough', author: '潘若溪', daysAgo: 24, learners: 47, sharers: 14 },
  { slug: 'volunteer-day', author: '许砚秋', daysAgo: 20, learners: 33, sharers: 8 },
  { slug: 'ageing-friendly', author: '朱时雨', daysAgo: 17, learners: 38, sharers: 10 },
  { slug: 'incident-review', author: '谢长禾', daysAgo: 13, learners: 29, sharers: 7 },
  { slug: 'phone-class', author: '裘立夏', daysAgo: 10, learners: 31, sharers: 9 },
  { slug: 'riders', author: '冯少岚', daysAgo: 6, learners: 24, sharers: 6 },
  { slug: 'party-dues', author: '钱润青', daysAgo: 3, learners: 12, sharers: 3 },
]

/** The same decks and films again, by others: waiting for a review. */
export const waiting = [
  { slug: 'riders', author: '叶芷青', title: '外卖小哥教我的事（我的配音）', hoursAgo: 20 },
  { slug: 'phone-class', author: '胡桑榆', title: '周六课堂：一张卡片教一件事', hoursAgo: 5 },
] as const

/** A deck somebody has begun to dub. */
export const begun = { slug: 'topic-day', author: '方屹' } as const
