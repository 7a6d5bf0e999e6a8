import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { OutputOf, RequestOf } from '../../core/action'
import { stations } from '../../core/stations/contract'
import { NOON, refused } from '../answer'
import { noticesOf } from '../hosting'
import type { Person, Unit } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const legal = { kind: 'legal_clinic' as const, name: '法律门诊', note: '每周四下午' }
const TOMORROW = '2026-11-17'
const AGREED = '2026-11-17T06:00:00.000Z'
const AFTER = new Date('2026-11-17T15:00:00+08:00')

let district: Unit
let stationId: string
/** Serves at the station. */
let staff: Person
let somebody: Person
beforeAll(async () => {
  const { branch, officer, member, station } = world()
  district = await branch({ kind: 'committee' })
  stationId = await station({ organisationId: district.organisationId, offers: [legal] })
  staff = await officer({ of: district, role: 'staff' })
  somebody = await member()
})

type Order = RequestOf<typeof stations.order>

const wish = (given: Partial<Order> = {}): Order => ({
  orderId: newId(),
  stationId,
  service: 'legal_clinic',
  organisationId: null,
  people: 1,
  wantedOn: TOMORROW,
  note: '',
  ...given,
})

const order = async (as = somebody, given: Partial<Order> = {}): Promise<string> => {
  const wanted = wish(given)
  await world().must(stations.order, wanted, as)
  return wanted.orderId
}

const view = async (orderId: string, as: Person): Promise<OutputOf<typeof stations.orderView>['order']> =>
  (await world().must(stations.orderView, { orderId }, as)).order

type Move = RequestOf<typeof stations.moveOrder>

const move = async (orderId: string, as: Person, step: Move['step'], given: Partial<Move> = {}, now = NOON) => {
  const stored = await world().store.orders.find(orderId)
  return world().answer(
    stations.moveOrder,
    { orderId, stepId: newId(), step, seen: stored?.state ?? 'asked', ...given },
    as,
    now,
  )
}

const done = async (as = somebody): Promise<string> => {
  const orderId = await order(as)
  await move(orderId, staff, 'schedule', { scheduledFor: AGREED })
  await move(orderId, staff, 'complete', {}, AFTER)
  return orderId
}

/** What somebody was told of an order, by kind: all of it may be of the same moment. */
const toldOf = async (person: Person, orderId: string) =>
  (await noticesOf(world(), person))
    .filter(({ facts }) => 'orderId' in facts && facts.orderId === orderId)
    .sort((one, other) => one.kind.localeCompare(other.kind))

const asked = { kind: 'order_asked' }

describe('an order from a station’s menu', () => {
  it('goes from asked over accepted and scheduled to done, and both sides see each step', async () => {
    const orderId = await order(somebody, { people: 3, note: '想问劳动合同' })
    expect(await move(orderId, staff, 'accept')).toMatchObject({ ok: true })
    expect(await move(orderId, staff, 'schedule', { scheduledFor: AGREED })).toMatchObject({ ok: true })
    expect(await move(orderId, staff, 'complete', {}, AFTER)).toMatchObject({ ok: true })

    const seen = await view(orderId, somebody)
    expect(seen).toMatchObject({
      state: 'done',
      offer: '法律门诊',
      people: 3,
      note: '想问劳动合同',
      scheduledFor: AGREED,
      orderedBy: { name: somebody.name, forOrganisation: false },
      serves: false,
      ordered: true,
    })
    expect(seen.steps.map(({ step, actor }) => [step, actor])).toEqual([
      ['accept', staff.name],
      ['schedule', staff.name],
      ['complete', staff.name],
    ])
    expect(await view(orderId, staff)).toMatchObject({ state: 'done', serves: true, ordered: false })
  })

  it('may be for a branch, by its officers only, and is theirs together', async () => {
    const { branch, officer, answer, must } = world()
    const unit = await branch()
    const [secretary, other] = [await officer({ of: unit }), await officer({ of: unit })]
    const orderId = await order(secretary, { organisationId: unit.organisationId, people: 20 })
    expect((await view(orderId, other)).orderedBy).toEqual({
      name: secretary.name,
      organisation: unit.name,
      forOrganisation: true,
    })
    expect((await must(stations.myOrders, {}, other)).orders.map((each) => each.orderId)).toEqual([orderId])

    const foreign = wish({ organisationId: unit.organisationId })
    expect(await answer(stations.order, foreign, somebody)).toMatchObject(refused('NOT_YOUR_ORGANISATION'))
    expect(await answer(stations.order, foreign, staff)).toMatchObject(refused('NOT_YOUR_ORGANISATION'))
  })

  it('that is a branch’s is told to all its officers, and a cancellation with the name of who cancelled', async () => {
    const { branch, officer } = world()
    const unit = await branch()
    const [secretary, other, third] = [
      await officer({ of: unit }),
      await officer({ of: unit }),
      await officer({ of: unit }),
    ]
    const orderId = await order(secretary, { organisationId: unit.organisationId })
    await move(orderId, staff, 'accept')
    const later = new Date(NOON.getTime() + 60_000)
    expect(await move(orderId, other, 'cancel', { reason: '改期了' }, later)).toMatchObject({ ok: true })

    const accepted = { kind: 'order_accepted' }
    const cancelled = { kind: 'order_cancelled', facts: { who: other.name, reason: '改期了' } }
    expect(await toldOf(secretary, orderId)).toMatchObject([accepted, cancelled])
    expect(await toldOf(third, orderId)).toMatchObject([accepted, cancelled])
    expect(await toldOf(other, orderId)).toMatchObject([accepted])
    expect(await toldOf(staff, orderId)).toMatchObject([asked, cancelled])

    const refusedOne = await order(secretary, { organisationId: unit.organisationId })
    await move(refusedOne, staff, 'decline', { reason: '律师请假' })
    expect(await toldOf(other, refusedOne)).toMatchObject([{ kind: 'order_called_off' }])
  })

  it('that its station and its branch share tells an officer of both once', async () => {
    const { officer } = world()
    const both = await officer({ of: district })
    const orderId = await order(await officer({ of: district }), { organisationId: district.organisationId })
    await move(orderId, await officer({ of: district }), 'cancel')
    expect(await toldOf(both, orderId)).toMatchObject([asked, { kind: 'order_cancelled' }])
  })

  it('is told to the officers of the station once, and to those whose it is when it is done', async () => {
    const { branch, officer, answer, must } = world()
    const unit = await branch()
    const [secretary, other] = [await officer({ of: unit }), await officer({ of: unit })]
    const wanted = wish({ organisationId: unit.organisationId })
    await Promise.all(Array.from({ length: 4 }, () => answer(stations.order, wanted, secretary)))
    const facts = { offer: '法律门诊', who: secretary.name, wantedOn: TOMORROW }
    expect(await toldOf(staff, wanted.orderId)).toMatchObject([{ ...asked, facts }])

    await move(wanted.orderId, staff, 'schedule', { scheduledFor: AGREED })
    await move(wanted.orderId, staff, 'complete', {}, AFTER)
    const done = { kind: 'order_done', facts: { offer: '法律门诊' } }
    for (const each of [secretary, other])
      expect(await toldOf(each, wanted.orderId)).toMatchObject([{ kind: 'order_accepted' }, done])

    const own = wish()
    await must(stations.order, own, staff)
    expect(await toldOf(staff, own.orderId)).toEqual([])
  })

  it('is one however often it is sent, and an id is one order’s', async () => {
    const { answer, must, member } = world()
    const orderer = await member()
    const wanted = wish({ note: '第一次' })
    const sent = await Promise.all(Array.from({ length: 8 }, () => answer(stations.order, wanted, orderer)))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect((await must(stations.myOrders, {}, orderer)).orders).toHaveLength(1)
    expect(await answer(stations.order, wanted, somebody)).toMatchObject(refused('ALREADY_USED'))
  })

  it('is of what a station that serves offers, for a day within reach', async () => {
    const { answer, station, ownerQuery } = world()
    const closed = await station({ offers: [legal] })
    await ownerQuery(`update dangke.station set closed_on = '2026-11-16' where station_id = '${closed}'`)
    const cases: [Partial<Order>, string][] = [
      [{ stationId: newId() }, 'NO_SUCH_STATION'],
      [{ stationId: closed }, 'NO_SUCH_STATION'],
      [{ service: 'screening' }, 'NOT_OFFERED'],
      [{ wantedOn: '2026-11-15' }, 'PAST'],
      [{ wantedOn: '2027-02-15' }, 'TOO_FAR'],
      [{ note: '违规内容' }, 'TEXT_REFUSED'],
    ]
    for (const [given, code] of cases)
      expect(await answer(stations.order, wish(given), somebody)).toMatchObject(refused(code))
    const ending = await station({ offers: [legal] })
    await ownerQuery(`update dangke.station set closed_on = '2026-11-18' where station_id = '${ending}'`)
    const coming = await station({ offers: [legal], openedOn: '2026-11-20' })
    const on = (at: string, wantedOn: string) => answer(stations.order, wish({ stationId: at, wantedOn }), somebody)
    expect(await on(ending, '2026-11-18')).toMatchObject(refused('CLOSED_THEN'))
    expect(await on(ending, '2026-11-17')).toMatchObject({ ok: true })
    expect(await on(coming, '2026-11-19')).toMatchObject(refused('CLOSED_THEN'))
    expect(await on(coming, '2026-11-20')).toMatchObject({ ok: true })
    expect(await answer(stations.order, wish({ wantedOn: '2026-11-16' }), somebody)).toMatchObject({ ok: true })
    // Ninety days ahead, a Sunday.
    const daily = await station({ offers: [legal], hours: { week: Array.from({ length: 7 }, () => [[540, 1080]]) } })
    expect(await on(daily, '2027-02-14')).toMatchObject({ ok: true })
    for (const people of [0, 1001, 1.5])
      expect(await answer(stations.order, wish({ people }), somebody)).toMatchObject({
        error: { code: 'BAD_INPUT', path: 'people' },
      })
  })

  it('is for no day on which the station is closed all day, whatever closes it', async () => {
    const { answer, station } = world()
    const at = async (hours: NonNullable<Parameters<typeof station>[0]>['hours'], wantedOn: string) => {
      const stationId = await station({ offers: [legal], ...(hours && { hours }) })
      return answer(stations.order, wish({ stationId, wantedOn }), somebody)
    }
    const shut = [{ day: '2026-11-17', open: [], why: '盘点' }]
    expect(await at({}, '2026-11-22')).toMatchObject(refused('CLOSED_THEN'))
    expect(await at({ exceptions: shut }, '2026-11-17')).toMatchObject(refused('CLOSED_THEN'))
    expect(await at({ closedUntil: '2026-11-18' }, '2026-11-17')).toMatchObject(refused('CLOSED_THEN'))
    expect(await at({ closedUntil: '2026-11-18' }, '2026-11-18')).toMatchObject({ ok: true })
    await world().ownerQuery(`insert into dangke.holiday values ('2026-11-24', '示例假日', 2026)`)
    expect(await at({}, '2026-11-24')).toMatchObject(refused('CLOSED_THEN'))
    expect(await at({ holidays: [[600, 720]] }, '2026-11-24')).toMatchObject({ ok: true })
    await world().ownerQuery(`delete from dangke.holiday where day = '2026-11-24'`)
  })

  it('is one of at most ten that are open', async () => {
    const { answer, member } = world()
    const eager = await member()
    const ids: string[] = []
    for (let count = 0; count < 10; count++) ids.push(await order(eager))
    expect(await answer(stations.order, wish(), eager)).toMatchObject(refused('TOO_MANY'))
    await move(ids[0]!, eager, 'cancel')
    expect(await answer(stations.order, wish(), eager)).toMatchObject({ ok: true })
  })
})

describe('a step of an order', () => {
  it('is its own side’s to take, and nobody else knows of the order', async () => {
    const { answer, branch, officer } = world()
    const orderId = await order()
    const stranger = await officer({ of: await branch({ under: district }) })
    expect(await answer(stations.orderView, { orderId }, stranger)).toMatchObject(refused('NO_SUCH_ORDER'))
    expect(await move(orderId, stranger, 'accept')).toMatchObject(refused('NO_SUCH_ORDER'))
    expect(await answer(stations.rateOrder, { orderId, stars: 5 }, stranger)).toMatchObject(refused('NO_SUCH_ORDER'))
    for (const step of ['accept', 'schedule', 'complete', 'decline'] as const)
      expect(await move(orderId, somebody, step)).toMatchObject(refused('NOT_YOURS'))
    expect(await move(orderId, staff, 'cancel')).toMatchObject(refused('NOT_YOURS'))
    expect(await move(newId(), staff, 'accept')).toMatchObject(refused('NO_SUCH_ORDER'))
  })

  it('says why not', async () => {
    const orderId = await order()
    expect(await move(orderId, staff, 'complete')).toMatchObject(refused('WRONG_STATE'))
    expect(await move(orderId, staff, 'accept', { seen: 'scheduled' })).toMatchObject(refused('WRONG_STATE'))
    expect(await move(orderId, staff, 'decline')).toMatchObject(refused('REASON_NEEDED'))
    expect(await move(orderId, staff, 'decline', { reason: '违规' })).toMatchObject(refused('TEXT_REFUSED'))
    expect(await move(orderId, staff, 'schedule')).toMatchObject(refused('TIME_NEEDED'))
    const at = (scheduledFor: string) => move(orderId, staff, 'schedule', { scheduledFor })
    expect(await at(NOON.toISOString())).toMatchObject(refused('PAST'))
    expect(await at('2027-02-14T16:00:00.000Z')).toMatchObject(refused('TOO_FAR'))
    // A Sunday night: many a service is done elsewhere, and whoever gives such a time says so.
    expect(await at('2027-02-14T15:59:00.000Z')).toMatchObject(refused('CLOSED_THEN'))
    const outside = { scheduledFor: '2027-02-14T15:59:00.000Z', outside: true }
    expect(await move(orderId, staff, 'schedule', outside)).toMatchObject({ ok: true })
    expect(await at(AGREED)).toMatchObject({ ok: true })
    expect(await move(orderId, staff, 'complete')).toMatchObject(refused('NOT_YET'))
    expect(await move(orderId, staff, 'decline', { reason: '律师请假' })).toMatchObject({ ok: true })
    expect(await move(orderId, somebody, 'cancel')).toMatchObject(refused('WRONG_STATE'))
    expect((await view(orderId, somebody)).steps.at(-1)).toMatchObject({ step: 'decline', reason: '律师请假' })
    const offer = '法律门诊'
    const told = await toldOf(somebody, orderId)
    expect(told).toHaveLength(3)
    for (const [kind, facts] of [
      ['order_accepted', { offer, scheduledFor: '2027-02-14T15:59:00.000Z' }],
      ['order_accepted', { offer, scheduledFor: AGREED }],
      ['order_called_off', { offer, reason: '律师请假' }],
    ])
      expect(told).toContainEqual({ kind, facts: expect.objectContaining(facts as object) as object })
  })

  it('is taken once, however often it is sent at once, and a retry changes nothing', async () => {
    const orderId = await order()
    const step = { orderId, stepId: newId(), step: 'accept' as const, seen: 'asked' as const }
    const tries = Array.from({ length: 10 }, () => world().answer(stations.moveOrder, step, staff))
    expect((await Promise.all(tries)).every(({ ok }) => ok)).toBe(true)
    expect(await world().answer(stations.moveOrder, step, staff)).toMatchObject({ ok: true })
    expect((await view(orderId, staff)).steps).toHaveLength(1)

    const cancel = { orderId, stepId: newId(), step: 'cancel' as const, seen: 'accepted' as const }
    const cancels = Array.from({ length: 10 }, () =>
      world().answer(stations.moveOrder, { ...cancel, reason: '改到下月' }, somebody),
    )
    expect((await Promise.all(cancels)).every(({ ok }) => ok)).toBe(true)
    // The station does not wait for somebody who will not come; whoever cancelled knows.
    const facts = { offer: '法律门诊', who: somebody.name, reason: '改到下月' }
    expect(await toldOf(staff, orderId)).toMatchObject([asked, { kind: 'order_cancelled', facts }])
    expect(await toldOf(somebody, orderId)).toMatchObject([{ kind: 'order_accepted', facts: { scheduledFor: null } }])
    expect((await view(orderId, staff)).steps.map((taken) => taken.step)).toEqual(['accept', 'cancel'])
  })

  it('that is cancelled is told to the officers of the nearest organisation above a station that has none', async () => {
    const { officer, organisation, station, root } = world()
    const city = await officer({ of: await root() })
    const [lone, former] = [await organisation({ under: district }), await organisation({ under: district })]
    await world().ownerQuery(
      `insert into dangke.officer (member_id, organisation_id, role, since, until)
       values ('${somebody.memberId}', '${former.organisationId}', 'secretary', '2020-01-01', '2021-01-01')`,
    )
    for (const { organisationId } of [lone, former]) {
      const orderId = await order(somebody, { stationId: await station({ organisationId, offers: [legal] }) })
      expect(await move(orderId, somebody, 'cancel')).toMatchObject({ ok: true })
      expect(await toldOf(staff, orderId)).toMatchObject([asked, { kind: 'order_cancelled' }])
      expect(await toldOf(city, orderId)).toEqual([])
    }
  })

  it('is taken by one of two sides that want something else at once', async () => {
    const orderId = await order()

    const rivals = await Promise.all([
      move(orderId, staff, 'decline', { reason: '排满了' }),
      move(orderId, somebody, 'cancel'),
    ])
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('cannot be altered or taken back by the application', async () => {
    const { database } = world()
    for (const statement of [
      sql`update order_step set at = now()`,
      sql`delete from order_step`,
      sql`delete from service_order`,
    ])
      await expect(database.rows(statement)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('what it was like', () => {
  it('is said once, by who ordered, after it was done', async () => {
    const { answer } = world()
    const open = await order()
    const rate = (orderId: string, as: Person, stars: number, words = '') =>
      answer(stations.rateOrder, { orderId, stars, words }, as)
    expect(await rate(open, somebody, 5)).toMatchObject(refused('NOT_DONE'))
    const orderId = await done()
    expect(await rate(orderId, staff, 5)).toMatchObject(refused('NOT_YOURS'))
    expect(await rate(orderId, somebody, 5, '违规')).toMatchObject(refused('TEXT_REFUSED'))
    expect(await rate(orderId, somebody, 4, '很有用')).toMatchObject({ ok: true })
    expect(await rate(orderId, somebody, 4, '很有用')).toMatchObject({ ok: true })
    expect(await rate(orderId, somebody, 5)).toMatchObject(refused('ALREADY_RATED'))
    expect(await view(orderId, staff)).toMatchObject({ stars: 4, words: '很有用' })
    expect(await rate(orderId, somebody, 6)).toMatchObject({ error: { code: 'BAD_INPUT', path: 'stars' } })
  })

  it('is said by all that say the same at once, and by one of those that do not', async () => {
    const rate = (orderId: string, stars: number) =>
      world().answer(stations.rateOrder, { orderId, stars, words: '很有用' }, somebody)
    const alike = await done()
    const same = await Promise.all(Array.from({ length: 10 }, () => rate(alike, 4)))
    expect(same.every(({ ok }) => ok)).toBe(true)
    const unlike = await done()
    const rivals = await Promise.all([1, 2, 3, 4, 5].map((stars) => rate(unlike, stars)))
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1)
    expect(rivals.find(({ ok }) => !ok)).toMatchObject(refused('ALREADY_RATED'))
  })

  it('is shown on the menu as an average from five on, so that nobody’s can be told', async () => {
    const { must, member, station } = world()
    const fresh = await station({ organisationId: district.organisationId, offers: [legal] })
    const offered = async () => (await must(stations.view, { stationId: fresh }, somebody)).station.offers[0]
    expect(await offered()).toMatchObject({ done: 0, stars: null })
    for (const [index, stars] of [5, 4, 5, 5, 4].entries()) {
      expect(await offered()).toMatchObject({ done: index, stars: null })
      const guest = await member()
      const orderId = await order(guest, { stationId: fresh })
      await move(orderId, staff, 'schedule', { scheduledFor: AGREED })
      await move(orderId, staff, 'complete', {}, AFTER)
      await must(stations.rateOrder, { orderId, stars }, guest)
    }
    expect(await offered()).toMatchObject({ done: 5, stars: 4.6 })
  })
})

describe('the queue of a station’s officers', () => {
  it('has what was ordered where they answer for, open or over, a page at a time', async () => {
    const { must, branch, officer, station, member } = world()
    const unit = await branch({ kind: 'committee' })
    const own = await station({ organisationId: unit.organisationId, offers: [legal] })
    const officerThere = await officer({ of: unit })
    for (let count = 0; count < 23; count++) await order(await member(), { stationId: own })
    const first = await must(stations.orderQueue, { open: true }, officerThere)
    const rest = await must(stations.orderQueue, { open: true, cursor: first.next! }, officerThere)
    expect([first.orders.length, rest.orders.length, rest.next]).toEqual([20, 3, null])
    expect(first.orders.every(({ station: { stationId: at } }) => at === own)).toBe(true)
    expect((await must(stations.orderQueue, { open: false }, officerThere)).orders).toEqual([])

    await move(first.orders[0]!.orderId, officerThere, 'decline', { reason: '排满了' })
    const over = (await must(stations.orderQueue, { open: false }, officerThere)).orders
    expect(over.map(({ orderId }) => orderId)).toEqual([first.orders[0]!.orderId])
  })
})
