import sql from 'sql-template-tag'
import { gather } from '../../cloudfunctions/_store/gather'
import { openWorld } from '../world'

const world = openWorld()

/** Halves each number in the database, which refuses to divide by nought; and the sets that travelled. */
const halving = () => {
  const sets: number[][] = []
  const half = gather(async (numbers: readonly number[]) => {
    sets.push([...numbers])
    const rows = await world().database.rows<{ half: number }>(sql`
      select 100 / n as half from unnest(${numbers}::int[]) with ordinality as asked (n, place) order by place`)
    return rows.map((row) => row.half)
  })
  return { sets, half }
}

describe('asks that arrive together', () => {
  it('travel in one statement and are answered each its own', async () => {
    const { sets, half } = halving()
    expect(await Promise.all([1, 2, 50, 20].map(half))).toEqual([100, 50, 2, 5])
    expect(sets).toEqual([[1, 2, 50, 20]])
  })

  it('wait for those under way and then leave as one', async () => {
    const sets: number[][] = []
    const comeBack: (() => void)[] = []
    const same = gather((numbers: readonly number[]) => {
      sets.push([...numbers])
      return new Promise<readonly number[]>((resolve) => comeBack.push(() => resolve(numbers)))
    })

    const first = same(1)
    await new Promise(setImmediate)
    const others = [2, 3].map(same)
    await new Promise(setImmediate)
    expect(sets).toEqual([[1]])
    comeBack[0]!()
    expect(await first).toBe(1)
    await new Promise(setImmediate)
    comeBack[1]!()
    expect(await Promise.all(others)).toEqual([2, 3])
    expect(sets).toEqual([[1], [2, 3]])
  })

  it('are no more than sixty-four to a statement', async () => {
    const { sets, half } = halving()
    await Promise.all(Array.from({ length: 150 }, () => half(1)))
    expect(sets.map((set) => set.length)).toEqual([64, 64, 22])
  })

  it('do not fail for what another of them asked', async () => {
    const { half } = halving()
    const [good, bad, other] = await Promise.allSettled([1, 0, 2].map(half))
    expect([good, other]).toEqual([
      { status: 'fulfilled', value: 100 },
      { status: 'fulfilled', value: 50 },
    ])
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
  })

  it('do not wait for a set that a lock holds up', async () => {
    const { database } = world()
    const sleep = gather((seconds: readonly number[]) =>
      Promise.all(seconds.map((each) => database.rows(sql`select pg_sleep(${each})`))),
    )
    const order: string[] = []
    const slow = sleep(1).then(() => order.push('slow'))
    await new Promise(setImmediate)
    await sleep(0).then(() => order.push('quick'))
    await slow
    expect(order).toEqual(['quick', 'slow'])
  })
})
