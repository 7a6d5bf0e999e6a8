import type { OpenCamera } from './camera'

export const hasLiveCamera = false

export const openCamera: OpenCamera = () => Promise.resolve('UNSUPPORTED')

export const Viewfinder = () => null
