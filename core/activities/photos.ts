/** waiting: its organisers have not looked at it; shown: to everybody it was for; refused: to nobody but its own member. */
export const photoStates = ['waiting', 'shown', 'refused'] as const

export type PhotoState = (typeof photoStates)[number]

/** Photos of one member of one activity, the refused among them. */
export const MAX_PHOTOS = 20
