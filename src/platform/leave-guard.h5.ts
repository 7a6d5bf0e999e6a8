/** The browser asks in its own words; a page may only say that it wants to be asked about. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault()

export const guardLeaving = (message: string | null): void => {
  window.removeEventListener('beforeunload', ask)
  if (message) window.addEventListener('beforeunload', ask)
}
