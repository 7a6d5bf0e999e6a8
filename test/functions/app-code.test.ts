import type { AppCode } from '../../cloudfunctions/_shell/host'
import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { paths } from '../../src/platform/routes'
import { linkedActivity } from '../../src/features/activities/linked-activity'
import { refused } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const codesOf = (appCode: AppCode | null) => Object.assign(world().host, { appCode })
afterEach(() => codesOf(null))

const ask = (activityId: string, as: Person) => world().answer(activities.appCode, { activityId }, as)

it('the code of an activity opens its page, and carries in 32 characters which one it is', async () => {
  const asked: [string, string][] = []
  codesOf(async (page, scene) => {
    asked.push([page, scene])
    return { type: 'image/png', bytes: Uint8Array.from([1, 2, 250]) }
  })
  const { activityId } = await world().activity()
  expect(await ask(activityId, await world().member())).toEqual({
    ok: true,
    data: { picture: 'data:image/png;base64,AQL6' },
  })
  const [[page, scene]] = asked as [[string, string]]
  expect(`/${page}`).toBe(paths.activity)
  expect(scene).toMatch(/^[0-9a-f]{32}$/)
  expect(linkedActivity({ scene })).toBe(activityId)
})

it('there is none where nobody makes codes, or whoever does is away', async () => {
  const [{ activityId }, member] = [await world().activity(), await world().member()]
  expect(await ask(activityId, member)).toMatchObject(refused('NO_CODE'))
  codesOf(async () => null)
  expect(await ask(activityId, member)).toMatchObject(refused('NO_CODE'))
})

it('there is none of what is not there, not to be seen, or not published', async () => {
  codesOf(async () => ({ type: 'image/png', bytes: new Uint8Array() }))
  const of = await world().branch()
  const [draft, closed] = [
    await world().activity({ publish: false }),
    await world().activity({ audience: [of.organisationId] }),
  ]
  const member = await world().member()
  for (const activityId of [newId(), draft.activityId, closed.activityId])
    expect(await ask(activityId, member)).toMatchObject(refused('NO_SUCH_ACTIVITY'))
  expect(await ask(draft.activityId, draft.organiser)).toMatchObject(refused('NOT_OPEN'))
})
