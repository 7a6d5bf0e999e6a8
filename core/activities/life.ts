/** A draft is its organisers’ alone. What is cancelled or finished stays so. */
export const activityStates = ['draft', 'published', 'cancelled', 'finished'] as const

export type ActivityState = (typeof activityStates)[number]

/** in: has a seat; offered: has one if they say so in time; lapsed: did not. */
export const signUpStates = ['in', 'offered', 'waiting', 'cancelled', 'lapsed'] as const

export type SignUpState = (typeof signUpStates)[number]

const holding: readonly SignUpState[] = ['in', 'offered']

/** Whether that takes a seat. */
export const isSeated = (state: SignUpState): boolean => holding.includes(state)

/** Whether that is over, and may be begun anew. */
export const isGone = (state: SignUpState): boolean => state === 'cancelled' || state === 'lapsed'

/** Whether its organisers may still change it: what is over is history. */
export const isEditable = (state: ActivityState): boolean => state === 'draft' || state === 'published'
