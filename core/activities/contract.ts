import { finding } from './finding'
import { posting } from './posting'
import { record } from './record'
import { signing } from './signing'

export const activities = { ...posting, ...signing, ...record, ...finding } as const
