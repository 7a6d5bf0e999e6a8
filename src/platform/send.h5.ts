import type { Send } from './send'

const TIMEOUT_MS = 15_000

export const send: Send = async (name, input) => {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(`/api/${name.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      credentials: 'same-origin',
      signal: giveUp.signal,
    })
    return (await response.json()) as unknown
  } finally {
    clearTimeout(timer)
  }
}
