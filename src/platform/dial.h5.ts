import type { dial as Declared } from './dial'

export const dial: typeof Declared = (number) => window.location.assign(`tel:${number.replace(/[^\d+]/g, '')}`)
