const WORKER = '/offline-worker.js'
const KEPT = 'app'

/** What this page had loaded before the worker was there to keep it. */
const keepLoaded = async (): Promise<void> => {
  await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded.filter(({ origin, pathname }) => origin === location.origin && /^\/(js|css)\//.test(pathname))
  await (await caches.open(KEPT)).addAll(['/', ...new Set(files.map(({ pathname }) => pathname))])
}

export const keepApp = (): void => {
  // Missing on a plain http address. Whatever fails here, the app works, and asks for a network when it is opened.
  if (!('serviceWorker' in navigator)) return
  const isFirst = !navigator.serviceWorker.controller
  window.addEventListener('load', () => {
    navigator.serviceWorker
      .register(WORKER)
      .then(() => (isFirst ? keepLoaded() : undefined))
      .catch((reason: unknown) => console.warn(WORKER, reason))
  })
}
