/**
 * A browser’s service worker: what was loaded of the app opens again without a network, as a mini-program does. It keeps
 * the app alone, its first page and its scripts and styles, and never what the server answers: that is a member’s own.
 */
const KEPT = 'app'

/** Their names say what is in them (config/index.ts), so that a kept one is never out of date. */
const isFile = ({ pathname }) => /^\/(js|css)\//.test(pathname)

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const file = async (request) => {
  const kept = await caches.match(request)
  if (kept) return kept
  const fetched = await fetch(request)
  if (fetched.ok) await (await caches.open(KEPT)).put(request, fetched.clone())
  return fetched
}

/** One page is behind every address. Another one is another version of the app: the files of the former one go. */
const keepPage = async (fetched) => {
  const kept = await caches.match('/')
  if (kept && (await kept.text()) !== (await fetched.clone().text())) await caches.delete(KEPT)
  await (await caches.open(KEPT)).put('/', fetched)
}

const page = async (request) => {
  try {
    const fetched = await fetch(request)
    if (fetched.ok && fetched.headers.get('content-type')?.startsWith('text/html')) await keepPage(fetched.clone())
    return fetched
  } catch (unreachable) {
    const kept = await caches.match('/')
    if (kept) return kept
    throw unreachable
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (isFile(new URL(request.url)) && request.method === 'GET') event.respondWith(file(request))
})
