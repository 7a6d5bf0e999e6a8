import type { chooseSpot as Declared } from './choose-spot'

export const chooseSpot: typeof Declared = null
