import type { LocalFile } from './local-file'

export type RecordingEnd =
  | 'stopped'
  /** The longest a part may be was reached. */
  | 'limit'
  /** The microphone or camera went away: a call, an unplugged cable, another app. */
  | 'interrupted'

export interface Recorded {
  readonly file: LocalFile
  readonly end: RecordingEnd
}

export interface Recording {
  /** Null where nothing could be saved. */
  readonly done: Promise<Recorded | null>
  stop(): void
}

/** Why a microphone or camera cannot be had. */
export type DeviceFault =
  /** The person, or their device’s settings, said no. */
  | 'DENIED'
  | 'NO_DEVICE'
  /** Another app holds it. */
  | 'BUSY'
  /** Browsers give microphones only to https pages. */
  | 'INSECURE'
  /** This browser cannot record. */
  | 'UNSUPPORTED'
