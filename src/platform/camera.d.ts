import type { ComponentType } from 'react'
import type { DeviceFault, Recording } from './recording'

export type Facing = 'front' | 'back'

/** A camera that shows what it sees and records it, with sound. */
export interface Camera {
  readonly facing: Facing
  record(wish: { readonly maxMs: number; readonly onLevel: (level: number) => void }): Recording
  close(): void
}

/** False in WeChat, where its own camera takes the clips (`pickVideos`). */
export const hasLiveCamera: boolean

export type OpenCamera = (facing: Facing) => Promise<Camera | DeviceFault>
export const openCamera: OpenCamera

/** What the camera sees; the front camera as a mirror. It fills its parent. */
export const Viewfinder: ComponentType<{ readonly camera: Camera }>
