import type { askForMessages as Declared } from './subscribe'

export const askForMessages: typeof Declared = null
