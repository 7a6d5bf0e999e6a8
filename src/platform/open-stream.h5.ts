import type { DeviceFault } from './recording'

const faults: Readonly<Record<string, DeviceFault>> = {
  NotAllowedError: 'DENIED',
  SecurityError: 'DENIED',
  NotFoundError: 'NO_DEVICE',
  OverconstrainedError: 'NO_DEVICE',
  NotReadableError: 'BUSY',
  AbortError: 'BUSY',
}

/** A stream from the microphone or camera, or why there is none. */
export const openStream = async (wish: MediaStreamConstraints): Promise<MediaStream | DeviceFault> => {
  if (!window.isSecureContext) return 'INSECURE'
  if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') return 'UNSUPPORTED'
  try {
    return await navigator.mediaDevices.getUserMedia(wish)
  } catch (error) {
    return (error instanceof DOMException && faults[error.name]) || 'BUSY'
  }
}

export const closeStream = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop())
