import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { bareInsert } from './bare'
import type { Ground } from './bench'
import { inTurn, rate, round, show } from './measure'

const ROUNDS = 4
const ROUND_MS = 1500
/** Enough that none reaches a day’s cap. */
const MEMBERS = 10_000

/** One award after another, each for another member than the one before. */
const awarding = ({ database }: Ground) => {
  const { points } = createStore(database)
  const memberIds = Array.from({ length: MEMBERS }, newId)
  let next = 0
  return () => {
    const lectureId = newId()
    const memberId = memberIds[next++ % MEMBERS]!
    return points.award([{ memberId, rule: 'lecture.reached', key: `reached:${lectureId}`, lectureId }], new Date())
  }
}

/** Entering points, with the key, the day’s cap and the balance, against the least that can be written for good. */
export const benchAwards = async (ground: Ground): Promise<void> => {
  const [award, bare] = [awarding(ground), bareInsert(ground.database)]
  await rate(8, 1000, award)
  await rate(8, 500, bare)

  const rows = []
  for (const callers of [8, 64]) {
    const measured = await inTurn(ROUNDS, {
      bare: () => rate(callers, ROUND_MS, bare),
      awards: () => rate(callers, ROUND_MS, award),
    })
    rows.push({
      callers,
      'bare inserts/s': round(measured.bare, 0),
      'awards/s': round(measured.awards, 0),
      ratio: round(measured.awards / measured.bare),
      aim: '≥ 0.8',
    })
  }
  show('Awards through the store', rows)
}
