export const onGoingAway = (tell: () => void): (() => void) => {
  const hidden = () => document.visibilityState === 'hidden' && tell()
  // Phones kill hidden tabs without a word; closing a tab is not always announced as hiding it.
  document.addEventListener('visibilitychange', hidden)
  window.addEventListener('pagehide', tell)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', tell)
  }
}
