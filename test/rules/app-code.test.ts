import { createCloudAppCode } from '../../cloudfunctions/_shell/cloud-app-code'
import { linkedActivity } from '../../src/features/activities/linked-activity'

const id = '0198f1c2-7d3a-7b11-9c55-0a1b2c3d4e5f'

describe('WeChat’s codes', () => {
  const asking = (answer: () => Promise<unknown>) => {
    const [asked, logged]: [unknown[], unknown[]] = [[], []]
    const getUnlimited = (request: unknown) => {
      asked.push(request)
      return answer()
    }
    const appCode = createCloudAppCode({ error: (...all) => void logged.push(all) }, () => ({
      wxacode: { getUnlimited },
    }))
    return { appCode, asked, logged }
  }

  test('are asked for as its document says', async () => {
    const { appCode, asked } = asking(async () => ({
      ...{ contentType: 'image/jpeg', buffer: Buffer.from([1, 2]), errCode: 0, errMsg: 'ok' },
    }))
    expect(await appCode('pages/activity/index', 'abc')).toEqual({ type: 'image/jpeg', bytes: Buffer.from([1, 2]) })
    expect(asked).toEqual([{ page: 'pages/activity/index', scene: 'abc', width: 560 }])
  })

  test.each([41030, 45009, -1])('are not had where it says %s, which is logged', async (errCode) => {
    const { appCode, logged } = asking(() => Promise.reject(Object.assign(new Error('openapi says no'), { errCode })))
    expect(await appCode('pages/activity/index', 'abc')).toBeNull()
    expect(logged).toHaveLength(1)
  })

  test('that are no picture are a fault, and no code', async () => {
    const { appCode } = asking(async () => ({ errCode: 0 }))
    await expect(appCode('pages/activity/index', 'abc')).rejects.toThrow()
  })
})

test('an address names an activity by its id, also with what a chat glued to it, or by a code’s scene', () => {
  expect(linkedActivity({ id })).toBe(id)
  expect(linkedActivity({ id: `${id}。快来` })).toBe(id)
  expect(linkedActivity({ scene: id.replaceAll('-', '') })).toBe(id)
  expect(linkedActivity({ id: 'cut', scene: id.replaceAll('-', '') })).toBe('cut')
  expect(linkedActivity({ scene: 'something-else' })).toBe('')
  expect(linkedActivity({})).toBe('')
})
