let lock: Promise<WakeLockSentinel> | null = null

export const keepAwake = (awake: boolean): void => {
  if (!('wakeLock' in navigator)) return
  // A browser that saves its battery says no; the recording goes on as long as the person touches the screen.
  if (awake) (lock ??= navigator.wakeLock.request('screen')).catch(() => (lock = null))
  else {
    void lock?.then((held) => held.release()).catch(() => undefined)
    lock = null
  }
}
