import type { PassScan } from '../../../../core/activities/door'

export interface ReadPass {
  readonly activityId: string
  readonly memberId: string
  readonly code: string
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const PASS = new RegExp(`^dangke-pass:(${ID}):(${ID}):(\\d{6})$`)
const DOOR = new RegExp(`[?&]a=(${ID})&c=(\\d{6})$`)
/** What people put between digits that they type. */
const BETWEEN = /[\s\-–—－]+/g
const TYPED = /^(\d{1,4})(\d{6})$/

/** What a member’s pass says to a camera. */
export const passText = ({ activityId, memberId, code }: ReadPass): string =>
  `dangke-pass:${activityId}:${memberId}:${code}`

export const readPass = (text: string): ReadPass | null => {
  const [, activityId, memberId, code] = PASS.exec(text) ?? []
  return activityId && memberId && code ? { activityId, memberId, code } : null
}

/**
 * A pass as it is read out, the number of the sign-up and the six digits: `37-482913`, with whatever between them, or
 * nothing.
 */
export const readTyped = (typed: string): PassScan['pass'] | null => {
  const [, number, code] = TYPED.exec(typed.replace(BETWEEN, '')) ?? []
  return number && code ? { number: Number(number), code } : null
}

/** What a door’s code says, whoever made it: a link on H5, a path in WeChat. */
export const readDoor = (text: string): { activityId: string; code: string } | null => {
  const [, activityId, code] = DOOR.exec(text) ?? []
  return activityId && code ? { activityId, code } : null
}

/** `482 913`, as people read it out. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
