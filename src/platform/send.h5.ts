import type { Send } from './send'

const TIMEOUT_MS = 15_000
/** What is said while the page closes still goes out; browsers grant that to 64 KB at a time, all requests together. */
const OUTLIVES_PAGE = 16_000

export const send: Send = async (name, input) => {
  const body = JSON.stringify(input)
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(`/api/${name.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: body.length < OUTLIVES_PAGE,
      credentials: 'same-origin',
      signal: giveUp.signal,
    })
    return (await response.json()) as unknown
  } finally {
    clearTimeout(timer)
  }
}
