import type { Criterion } from './bids'

export interface CountedBid {
  readonly organisationId: string
  readonly submittedAt: Date
  readonly votes: number
}

/** One juror’s score of one bid by one criterion, 0 to 10. */
export interface Score {
  readonly organisationId: string
  readonly jurorId: string
  readonly criterionId: string
  readonly score: number
}

export interface RankedBid {
  readonly organisationId: string
  /** Of 100, or votes; null for a bid that nobody scored. Two places are kept, and more decide. */
  readonly total: number | null
  readonly votes: number | null
  readonly jurors: number | null
  /** The mean of each criterion, of 10; null where there is none, as of the total. */
  readonly means: { readonly criterionId: string; readonly mean: number }[] | null
  /** Whether nobody scored it because none of the jury may; not noted in results of before. */
  readonly unjudged?: boolean
}

export interface Result {
  readonly standings: RankedBid[]
  readonly winnerId: string | null
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Sums, not means: whole numbers compare exactly. */
interface Summed extends CountedBid {
  readonly jurors: number
  readonly sums: readonly number[]
  readonly weighted: number
}

/** a/m against b/n, larger first. */
const larger = (a: number, m: number, b: number, n: number): number => b * m - a * n

/** Earlier as it stands: who replaced their bid came when they replaced it. */
const earlier = (a: CountedBid, b: CountedBid): number =>
  a.submittedAt.getTime() - b.submittedAt.getTime() || (a.organisationId < b.organisationId ? -1 : 1)

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/**
 * Each bid’s total is the mean of its jurors’ scores by each criterion, times that criterion’s weight, of 100 in all. A
 * juror scores a bid by every criterion or not at all. Of equals the one with more by the criterion that weighs most is
 * in front, then by the next; then the one that was submitted earlier. What nobody scored does not win. Where nobody
 * could score one, being all of its bidder’s own, nobody wins: it never had a chance.
 */
export const juryResult = (
  criteria: readonly Criterion[],
  bids: readonly CountedBid[],
  scores: readonly Score[],
  unjudged: readonly string[] = [],
): Result => {
  const byWeight = criteria.map((_, index) => index).sort((a, b) => criteria[b]!.weight - criteria[a]!.weight || a - b)
  const summed = bids.map((bid): Summed => {
    const own = scores.filter(({ organisationId }) => organisationId === bid.organisationId)
    const sums = criteria.map(({ criterionId }) =>
      sum(own.filter((given) => given.criterionId === criterionId).map(({ score }) => score)),
    )
    const jurors = new Set(own.map(({ jurorId }) => jurorId)).size
    return { ...bid, jurors, sums, weighted: sum(sums.map((value, index) => value * criteria[index]!.weight)) }
  })
  const compare = (a: Summed, b: Summed): number => {
    if (a.jurors === 0 || b.jurors === 0) return b.jurors - a.jurors || earlier(a, b)
    const first = larger(a.weighted, a.jurors, b.weighted, b.jurors)
    const apart = byWeight.map((index) => larger(a.sums[index]!, a.jurors, b.sums[index]!, b.jurors))
    return first || apart.find((difference) => difference !== 0) || earlier(a, b)
  }
  const standings = summed.sort(compare).map(({ organisationId, jurors, sums, weighted }): RankedBid => ({
    organisationId,
    total: jurors === 0 ? null : rounded(weighted / jurors / 10),
    votes: null,
    jurors,
    means:
      jurors === 0
        ? null
        : criteria.map(({ criterionId }, index) => ({ criterionId, mean: rounded(sums[index]! / jurors) })),
    unjudged: jurors === 0 && unjudged.includes(organisationId),
  }))
  const isFair = !standings.some((standing) => standing.unjudged)
  const [first] = standings
  return { standings, winnerId: isFair && first && first.total !== null ? first.organisationId : null }
}

/** Most votes win; of equals the bid that was submitted earlier. Without a vote nobody does. */
export const voteResult = (bids: readonly CountedBid[]): Result => {
  const standings = [...bids]
    .sort((a, b) => b.votes - a.votes || earlier(a, b))
    .map(({ organisationId, votes }): RankedBid => ({ organisationId, total: votes, votes, jurors: null, means: null }))
  const [first] = standings
  return { standings, winnerId: first && first.votes ? first.organisationId : null }
}
