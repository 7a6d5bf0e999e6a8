import { createCloudNotify, readTemplates } from '../../cloudfunctions/_shell/cloud-notify'
import { ACTIVITY_PAGE } from '../../cloudfunctions/activities/activity-page'
import { filled, noteOf, retryAt } from '../../core/activities/messages'
import { paths } from '../../src/platform/routes'

const NOW = new Date('2026-11-16T04:00:00.000Z')
const reminder = { id: 'a', fields: { thing1: 'title', time2: 'time' } } as const

describe('the templates that an environment names', () => {
  const read = (templates: unknown) => readTemplates({ SUBSCRIBE_TEMPLATES: JSON.stringify(templates) })

  test('are none where it names none', () => {
    expect(readTemplates({})).toBeNull()
    expect(readTemplates({ SUBSCRIBE_TEMPLATES: '' })).toBeNull()
  })

  test('may be some of those there could be', () => expect(read({ reminder })).toEqual({ reminder }))

  test.each([
    ['no JSON', '{', /^SUBSCRIBE_TEMPLATES must be JSON/],
    ['a purpose that there is not', { greeting: reminder }, /^SUBSCRIBE_TEMPLATES.*is wrong/],
    ['a template without an id', { reminder: { fields: {} } }, /^SUBSCRIBE_TEMPLATES\.reminder\.id is wrong/],
    ['a field that WeChat has not', { reminder: { id: 'a', fields: { Thing: 'title' } } }, /fields.* is wrong/],
    ['a value that there is not', { reminder: { id: 'a', fields: { thing1: 'name' } } }, /fields\.thing1 is wrong/],
  ])('are refused with a sentence that says where: %s', (_, given, sentence) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given)
    expect(() => readTemplates({ SUBSCRIBE_TEMPLATES: text })).toThrow(sentence)
  })
})

describe('a message', () => {
  const said = { title: '党'.repeat(30), time: '2026年11月17日 12:00', place: '', note: '换行\n也算' }

  test('fits what WeChat takes: no value too long, none empty, none of two lines', () => {
    const template = { id: 'a', fields: { thing1: 'title', time2: 'time', thing3: 'place', phrase4: 'note' } } as const
    expect(filled(template, said)).toEqual({
      thing1: { value: `${'党'.repeat(19)}…` },
      time2: { value: '2026年11月17日 12:00' },
      thing3: { value: '见详情' },
      phrase4: { value: '换行 也算' },
    })
  })

  test('says until when a seat is kept, in the time of Shanghai', () => {
    expect(noteOf('seat_offered', { until: '2026-11-16T16:30:00+00:00' })).toBe('有空位，17日00:30前确认')
  })

  test('that failed is tried again after a minute, five and thirty, and no more', () => {
    const after = [1, 2, 3, 4].map((tries) => retryAt(tries, NOW))
    expect(after.map((at) => at && (at.getTime() - NOW.getTime()) / 60_000)).toEqual([1, 5, 30, null])
  })
})

test('a message, or a code, opens a page that there is', () => expect(`/${ACTIVITY_PAGE}`).toBe(paths.activity))

describe('WeChat', () => {
  const message = {
    subject: 'an-openid',
    templateId: 'a',
    page: 'pages/activity/index?id=1',
    fields: { thing1: { value: '甲' } },
  }
  const notifying = (answer: () => Promise<unknown>) => {
    const [asked, logged]: [unknown[], unknown[]] = [[], []]
    const send = (request: unknown) => {
      asked.push(request)
      return answer()
    }
    const notify = createCloudNotify({ reminder }, { error: (...all) => void logged.push(all) }, () => ({
      subscribeMessage: { send },
    }))
    return { notify, asked, logged }
  }

  test('is asked as its document says', async () => {
    const { notify, asked, logged } = notifying(async () => ({ errCode: 0 }))
    expect(await notify.send(message)).toBe('sent')
    const { subject, fields, ...same } = message
    expect(asked).toEqual([{ ...same, touser: subject, data: fields }])
    expect(logged).toEqual([])
  })

  test.each([
    [43101, 'refused'],
    [47003, 'wrong'],
    [40037, 'wrong'],
    [-1, 'failed'],
    [45009, 'failed'],
  ])('that says %s: %s', async (errCode, outcome) => {
    const { notify, logged } = notifying(async () => {
      throw Object.assign(new Error('openapi says: an-openid'), { errCode })
    })
    expect(await notify.send(message)).toBe(outcome)
    expect(JSON.stringify(logged)).not.toContain('openid')
    expect(logged).toHaveLength(outcome === 'refused' ? 0 : 1)
  })

  test('that cannot be reached fails for now', async () => {
    const { notify } = notifying(() => Promise.reject(new TypeError('fetch failed')))
    expect(await notify.send(message)).toBe('failed')
  })
})
