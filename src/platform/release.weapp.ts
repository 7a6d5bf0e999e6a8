import type { release as Declared } from './release'

export const release: typeof Declared = () => undefined
