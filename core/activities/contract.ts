import { finding } from './finding'
import { afterwards } from './afterwards'
import { attendance } from './attendance'
import { door } from './door'
import { posting } from './posting'
import { record } from './record'
import { repeating } from './repeating'
import { signing } from './signing'
import { telling } from './telling'
import { together } from './together'

export const activities = {
  ...posting,
  ...signing,
  ...record,
  ...finding,
  ...telling,
  ...repeating,
  ...door,
  ...attendance,
  ...afterwards,
  ...together,
} as const
