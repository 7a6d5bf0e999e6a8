/**
 * WeChat’s cloud, for as long as the test that forked it lives: runs the deployed bundles with the real wx-server-sdk,
 * which reads from the environment who called. `argv[2]` is the folder of the functions; with an `argv[3]` the test says
 * what WeChat’s open interface answers.
 */
import dns from 'node:dns'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const load = createRequire(import.meta.url)

/**
 * As WeChat’s cloud sets them. Without them the SDK (@cloudbase/node-sdk 3.17, `prepareCredentials`) rejects a promise
 * that it keeps to itself, which ends the process.
 */
Object.assign(process.env, {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'test',
  TENCENTCLOUD_SECRETID: 'nobody',
  TENCENTCLOUD_SECRETKEY: 'nobody',
  TENCENTCLOUD_SESSIONTOKEN: 'nobody',
})

/** There is no network here but the database’s. */
const { lookup } = dns
dns.lookup = (host, ...rest) => {
  if (host === 'localhost') return lookup(host, ...rest)
  rest.at(-1)(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }))
}

const waiting = new Map()

const ask = (api, request) =>
  new Promise((resolve, reject) => {
    const asked = waiting.size + 1
    waiting.set(asked, ({ base64, ...answer }) => {
      if (answer.errCode) reject(Object.assign(new Error(`openapi.${api}:fail`), answer))
      else resolve(base64 ? { ...answer, buffer: Buffer.from(base64, 'base64') } : answer)
    })
    process.send({ asked, api, request })
  })

/** `openapi.security.msgSecCheck(request)` is a call of that name. */
const openapi = new Proxy(
  {},
  { get: (_, group) => new Proxy({}, { get: (_, name) => (request) => ask(`${group}.${name}`, request) }) },
)

if (process.argv[3]) Object.defineProperty(load('wx-server-sdk'), 'openapi', { value: openapi })

/** The caller of one call, as WeChat sets it; a timer has none. */
const setCaller = (openid) => {
  process.env.WX_CONTEXT_KEYS = openid ? 'WX_OPENID,WX_APPID' : ''
  process.env.WX_APPID = 'wxtest'
  if (openid) process.env.WX_OPENID = openid
  else delete process.env.WX_OPENID
}

process.on('message', async ({ id, name, event, openid, asked, answer }) => {
  if (asked) return waiting.get(asked)(answer)
  try {
    const { main } = load(join(process.argv[2], name, 'index.js'))
    setCaller(openid)
    // The bundle reads the environment before it first waits, so calls that overlap do not mix up.
    process.send({ id, result: (await main(event, {})) ?? null })
  } catch (error) {
    process.send({ id, error: error.stack })
  }
})
process.on('disconnect', () => process.exit())
