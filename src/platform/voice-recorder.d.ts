import type { DeviceFault, Recording } from './recording'

/** Records from the microphone at once, telling how loud it is, 0 to 1, several times a second. */
export type RecordVoice = (wish: {
  readonly maxMs: number
  readonly onLevel: (level: number) => void
}) => Promise<Recording | DeviceFault>

export const recordVoice: RecordVoice
