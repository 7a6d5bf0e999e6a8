import type { Send } from './send'

/** What is said while the page closes still goes out; browsers grant that to 64 KB at a time, all requests together. */
const OUTLIVES_PAGE = 16_000

export const send: Send = async (name, input, seconds) => {
  const body = JSON.stringify(input)
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), seconds * 1000)
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
