/**
 * WeChat’s cloud, for as long as the test that forked it lives: runs the deployed bundles with the real wx-server-sdk,
 * which reads from the environment who called. `argv[2]` is the folder of the functions.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'

const load = createRequire(import.meta.url)

/** The caller of one call, as WeChat sets it; a timer has none. */
const setCaller = (openid) => {
  process.env.WX_CONTEXT_KEYS = openid ? 'WX_OPENID,WX_APPID' : ''
  process.env.WX_APPID = 'wxtest'
  if (openid) process.env.WX_OPENID = openid
  else delete process.env.WX_OPENID
}

process.on('message', async ({ id, name, event, openid }) => {
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
