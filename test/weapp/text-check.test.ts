import { newId } from '../../cloudfunctions/_store/new-id'
import { openWorld } from '../world'
import { openDeployed } from './deployed'

jest.setTimeout(60_000)

// With the SDK’s own open interface, and no network to it.
const away = openDeployed(() => world().url.application)
let says: object = {}
const asked: unknown[] = []
const there = openDeployed(() => world().url.application, {
  openapi: (api, request) => {
    asked.push([api, request])
    return says
  },
})
const world = openWorld()

/** An activity that somebody posts: through which cloud, and what becomes of it. */
const posting = async ({ cloud }: Pick<typeof away, 'cloud'>) => {
  const officer = await world().officer()
  const openid = officer.identity.subject
  const from = Date.now() + 86_400_000
  const entry = await world().activityEntry({
    organisationId: officer.organisationId,
    title: '写给大家看的话',
    from: new Date(from).toISOString(),
    until: new Date(from + 3_600_000).toISOString(),
  })
  const activityId = newId()
  const input = { activityId, changeId: newId(), basis: null, entry, publish: true }
  const call = (action: string, given: object) => cloud().call(openid, 'activities', { action, input: given })
  return { openid, saved: await call('save', input), viewed: await call('view', { activityId }) }
}

const gone = { ok: false, error: { code: 'NO_SUCH_ACTIVITY' } }

test('while WeChat’s check of texts cannot be reached nothing is published, and the function goes on', async () => {
  const { saved, viewed } = await posting(away)
  expect(saved).toMatchObject({ ok: false, error: { code: 'BROKEN' } })
  expect(viewed).toMatchObject(gone)
})

test('where it says that words are risky they are refused, and what it lets pass is published', async () => {
  says = { errCode: 0, result: { suggest: 'risky' } }
  const risky = await posting(there)
  expect(risky).toMatchObject({ saved: { ok: false, error: { code: 'TEXT_REFUSED' } }, viewed: gone })
  expect(asked).toMatchObject([
    ['security.msgSecCheck', { content: expect.stringContaining('写给大家看的话') as string, openid: risky.openid }],
  ])
  says = { errCode: 0, result: { suggest: 'pass' } }
  expect(await posting(there)).toMatchObject({ saved: { ok: true }, viewed: { ok: true } })
})

test('where it answers with a fault of its own nothing is published', async () => {
  says = { errCode: 61010 }
  expect(await posting(there)).toMatchObject({ saved: { ok: false, error: { code: 'BROKEN' } }, viewed: gone })
})
