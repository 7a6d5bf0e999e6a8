export const onBackOnline = (tell: () => void): (() => void) => {
  const listener = () => tell()
  window.addEventListener('online', listener)
  return () => window.removeEventListener('online', listener)
}
