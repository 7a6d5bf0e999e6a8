import { fixture } from '../media'
import { startServer, type StartedServer } from './server'

jest.setTimeout(120_000)

let server: StartedServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const post = (path: string, body: object, cookie = '') =>
  fetch(new URL(path, server.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })

/** The cookie of a browser in which one of the invented people is signed in. */
const signedIn = async (): Promise<string> => {
  const cookie = (await post('/api/members/me', {})).headers.get('set-cookie')!.split(';')[0]!
  const listed = (await (await post('/api/demo/people', {})).json()) as { data: { people: { memberId: string }[] } }
  const { memberId } = listed.data.people[0]!
  expect((await post('/api/demo/stepInto', { memberId }, cookie)).status).toBe(200)
  return cookie
}

/** Elements that stand where none may, each whole: the parser looks for the next that may, and never comes to the end. */
const endless = () =>
  Buffer.concat([fixture('clip-without-duration.webm'), Buffer.alloc(100, Buffer.from([0xa3, 0x80]))])

it('a film that leads its parser round in circles is refused, and holds nobody up meanwhile', async () => {
  const cookie = await signedIn()
  const address = new URL(`/upload/${crypto.randomUUID()}?purpose=clip`, server.address)
  let answered = false
  const upload = fetch(address, { method: 'PUT', headers: { cookie }, body: endless() }).finally(
    () => (answered = true),
  )
  for (let n = 0; n < 20; n++) {
    expect((await post('/api/members/me', {}, cookie)).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(answered).toBe(false)
  expect(await (await upload).json()).toMatchObject({ error: { code: 'UNREADABLE' } })
})
