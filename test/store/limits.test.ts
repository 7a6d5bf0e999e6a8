import { newId } from '../../cloudfunctions/_store/new-id'
import { openWorld } from '../world'

const world = openWorld()

const NOW = new Date(Date.UTC(2026, 10, 16))

/** As many as the pool has connections, several times over: they truly run side by side. */
const TRIES = 60
/** Whether two meet is chance: five members try. */
const MEMBERS = 5

const succeeded = async (tries: readonly Promise<boolean>[]): Promise<number> =>
  (await Promise.all(tries)).filter(Boolean).length

/** The connections are there before it is begun. */
const warmUp = () => Promise.all(Array.from({ length: TRIES }, () => world().store.stations.districts('2026-11-16')))

test('of sixty orders that a member sends at the same moment, ten are taken', async () => {
  const { member, station, store } = world()
  const service = 'legal_clinic' as const
  const stationId = await station({ offers: [{ kind: service, name: '法律门诊', note: '' }] })
  const about = { stationId, service, organisationId: null, people: 1, wantedOn: '2026-11-17', note: '', judged: null }
  await warmUp()
  for (let each = 0; each < MEMBERS; each++) {
    const { memberId } = await member()
    const tries = Array.from({ length: TRIES }, async () => {
      const added = await store.orders.add({ ...about, memberId, orderId: newId() }, NOW)
      return added === 'made'
    })
    expect(await succeeded(tries)).toBe(10)
  }
})

test('of sixty reports that a member sends at the same moment, ten are taken', async () => {
  const { member, station, store } = world()
  const stationIds = await Promise.all(Array.from({ length: TRIES }, () => station()))
  await warmUp()
  for (let each = 0; each < MEMBERS; each++) {
    const about = { ...(await member()), kind: 'closed' as const, note: '' }
    const tries = stationIds.map((stationId) =>
      store.stationReports.add({ ...about, stationId, reportId: newId() }, NOW),
    )
    expect(await succeeded(tries)).toBe(10)
  }
})
