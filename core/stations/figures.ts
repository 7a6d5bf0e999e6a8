import type { Figures } from './coverage'

const nothing: Figures = { enterprises: 0, covered: 0, organised: 0, members: 0, membersCovered: 0 }

/** What districts come to together. An enterprise lies in one district, so that none is counted twice. */
export const totalOf = (districts: readonly Figures[]): Figures =>
  districts.reduce(
    (total, each) => ({
      enterprises: total.enterprises + each.enterprises,
      covered: total.covered + each.covered,
      organised: total.organised + each.organised,
      members: total.members + each.members,
      membersCovered: total.membersCovered + each.membersCovered,
    }),
    nothing,
  )
