/**
 * A browser’s service worker: what was loaded of the app opens again without a network, as a mini-program does. It keeps
 * the app alone, its first page and its scripts and styles, and never what the server answers: that is a member’s own.
 * Where keeping fails, as in a store that is full, the app has what was fetched all the same.
 */
const KEPT = 'app'

/** Their names say what is in them (config/index.ts), so that a kept one is never out of date. */
const isFile = ({ pathname }) => /^\/(js|css)\//.test(pathname)

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const keep = async (key, fetched) => (await caches.open(KEPT)).put(key, fetched)

/** One page is behind every address. Another one is another version of the app: the files of the former one go. */
const keepPage = async (fetched) => {
  const kept = await caches.match('/')
  if (kept && (await kept.text()) !== (await fetched.clone().text())) await caches.delete(KEPT)
  await keep('/', fetched)
}

const isPage = ({ ok, headers }) => ok && Boolean(headers.get('content-type')?.startsWith('text/html'))

/** What the network has; kept beside it, where it is worth that. */
const fetched = async (event, isWorthKeeping, keeping) => {
  const response = await fetch(event.request)
  const copy = isWorthKeeping(response) && response.clone()
  if (copy) event.waitUntil(keeping(copy).catch((reason) => console.warn(event.request.url, reason)))
  return response
}

const file = async (event) =>
  (await caches.match(event.request)) ??
  fetched(
    event,
    ({ ok }) => ok,
    (copy) => keep(event.request, copy),
  )

const page = async (event) => {
  try {
    return await fetched(event, isPage, keepPage)
  } catch (unreachable) {
    const kept = await caches.match('/')
    if (kept) return kept
    throw unreachable
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (isFile(new URL(request.url)) && request.method === 'GET') event.respondWith(file(event))
})
