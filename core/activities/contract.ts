import { afterwards } from './afterwards'
import { attendance } from './attendance'
import { door } from './door'
import { finding } from './finding'
import { posting } from './posting'
import { record } from './record'
import { repeating } from './repeating'
import { rooms } from './rooms'
import { signing } from './signing'
import { telling } from './telling'
import { together } from './together'

export const activities = {
  ...posting,
  ...repeating,
  ...finding,
  ...rooms,
  ...signing,
  ...telling,
  ...door,
  ...attendance,
  ...afterwards,
  ...record,
  ...together,
} as const
