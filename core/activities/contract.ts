import { posting } from './posting'
import { record } from './record'
import { signing } from './signing'

export const activities = { ...posting, ...signing, ...record } as const
