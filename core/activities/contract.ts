import { posting } from './posting'
import { signing } from './signing'

export const activities = { ...posting, ...signing } as const
