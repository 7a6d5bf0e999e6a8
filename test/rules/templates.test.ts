import { missing, publishable } from '../../core/activities/completeness'
import { activityEntry } from '../../core/activities/entry'
import { activityKinds } from '../../core/activities/kinds'
import { begin } from '../../core/activities/begin'
import { templateOf, templates, type Template } from '../../core/activities/templates'
import { inShanghai } from '../../core/time'
import * as z from '../../core/zod'

const organisationId = '11111111-1111-4111-8111-111111111111'
const NOW = new Date('2026-11-16T12:00:00+08:00')

let made = 0
const newId = () => `33333333-3333-4333-8333-${String(++made).padStart(12, '0')}`
const begun = (template: Template, now = NOW, from?: Date) =>
  begin(template, { organisationId, clubId: null, now, newId, ...(from && { from }) })

it('there is one for each kind of activity', () => {
  expect(templates.map(({ kind }) => kind).sort()).toEqual([...activityKinds].sort())
})

it.each(templates.map((template) => [template.kind, template] as const))(
  '%s begins as something that can be saved, and lacks no more than a place, and a title where it has none',
  (kind, template) => {
    const entry = begun(template)
    expect(z.safeParse(activityEntry, entry).error).toBeUndefined()
    expect(missing(entry)).toEqual(kind === 'other' ? ['title', 'place'] : ['place'])
    const whole = { ...entry, title: entry.title || '示例', place: { kind: 'online', link: '示例' } as const }
    expect(publishable(whole, null, NOW)).toBe(true)
  },
)

it('a meeting is for the branch’s own party members; a road show is for everyone, and asks for the pitch', () => {
  expect(begun(templateOf('members_meeting'))).toMatchObject({
    audience: [organisationId],
    membersOnly: true,
    guests: 0,
  })
  const roadshow = begun(templateOf('roadshow'))
  expect(roadshow).toMatchObject({ audience: null, membersOnly: false })
  expect(roadshow.questions.map(({ ask }) => ask).join()).toMatch(/项目/)
})

it('whoever comes to a matching says what they offer and what they seek', () => {
  const asked = begun(templateOf('matching')).questions.filter(({ required }) => required)
  expect(asked.map(({ ask }) => ask).join()).toMatch(/提供.+想找/)
})

it('hours count where people volunteer, and nowhere else', () => {
  expect(templates.filter(({ countsHours }) => countsHours).map(({ kind }) => kind)).toEqual(['volunteering'])
})

it('it begins on a working day a week ahead, by Shanghai’s days', () => {
  const dayOf = (now: string) =>
    inShanghai(begun(templateOf('theme_day'), new Date(now)).from!).format('ddd YYYY-MM-DD HH:mm')
  expect(dayOf('2026-11-16T12:00:00+08:00')).toBe('Mon 2026-11-23 14:00')
  expect(dayOf('2026-11-21T12:00:00+08:00')).toBe('Mon 2026-11-30 14:00')
  expect(dayOf('2026-11-15T17:00:00Z')).toBe('Mon 2026-11-23 14:00')
})

it('it begins when told, and lasts as long as usual', () => {
  const from = new Date('2026-12-11T06:00:00.000Z')
  expect(begun(templateOf('theme_day'), NOW, from)).toMatchObject({
    from: '2026-12-11T06:00:00.000Z',
    until: '2026-12-11T08:00:00.000Z',
  })
})

it('two of a kind share no question ids: answers belong to one activity', () => {
  const ids = [begun(templateOf('matching')), begun(templateOf('matching'))].flatMap(({ questions }) =>
    questions.map(({ questionId }) => questionId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})
