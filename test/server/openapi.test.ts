import type { Action } from '../../core/action'
import { activities } from '../../core/activities/contract'
import { lectures } from '../../core/lectures/contract'
import { members } from '../../core/members/contract'
import { points } from '../../core/points/contract'
import { stations } from '../../core/stations/contract'
import { openSite } from './open-site'

const { site } = openSite()

interface Document {
  openapi: string
  paths: Record<string, { post: { 'x-who': string; 'x-refusals': string[]; responses: object; requestBody: object } }>
}

const read = async () => (await site().http.inject('/api/openapi.json')).json<Document>()

test('every action is listed with who may and how it may be refused', async () => {
  const { openapi, paths } = await read()
  expect(openapi).toBe('3.1.0')
  for (const action of [members, lectures, points, stations, activities].flatMap((contract) =>
    Object.values<Action>(contract),
  )) {
    const listed = paths[`/api/${action.name.replace('.', '/')}`]?.post
    expect(listed).toMatchObject({ 'x-who': action.who, 'x-refusals': action.refusals })
  }
})

test('what the clock does is listed as no request’s to call', async () => {
  const { paths } = await read()
  expect(paths['/api/lectures/tick']!.post).toMatchObject({
    'x-who': 'timer',
    description: expect.stringContaining('No request may call this') as string,
  })
  expect(paths['/api/lectures/finish']!.post).not.toHaveProperty('description')
})

test('it says what is sent, what comes back and every status', async () => {
  const { post } = (await read()).paths['/api/lectures/finish']!
  expect(JSON.stringify(post.requestBody)).toContain('sessionId')
  expect(Object.keys(post.responses)).toEqual(['200', '400', '401', '403', '404', '409', '413', '429', '500', '503'])
  expect(JSON.stringify(post.responses)).toContain('NOT_WATCHED')
})

/** Where in a schema a string may be of any length and of any kind. */
const boundless = (schema: unknown, path: string): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, maxLength, pattern, format, enum: words, const: word } = schema as Record<string, unknown>
  const here = type === 'string' && [maxLength, pattern, format, words, word].every((limit) => limit === undefined)
  return [
    ...(here ? [path] : []),
    ...Object.entries(schema).flatMap(([key, inner]) => boundless(inner, `${path}.${key}`)),
  ]
}

test('it says how long each text that is sent may be, or of what kind it is', async () => {
  const { paths } = await read()
  expect(Object.entries(paths).flatMap(([path, { post }]) => boundless(post.requestBody, path))).toEqual([])
  expect(JSON.stringify(paths['/api/members/bind']!.post.requestBody)).toContain('"maxLength":32')
})

test('whoever has it already is not sent it again', async () => {
  const { headers } = await site().http.inject('/api/openapi.json')
  const again = await site().http.inject({
    url: '/api/openapi.json',
    headers: { 'if-none-match': headers.etag as string },
  })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})
