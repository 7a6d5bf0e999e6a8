/** waiting: its organisers have not looked at it; shown: to everybody it was for; refused: to nobody but its own member. */
export const photoStates = ['waiting', 'shown', 'refused'] as const

export type PhotoState = (typeof photoStates)[number]

/** Photos of one member of one activity, the refused among them. */
export const MAX_PHOTOS = 20

interface Photo {
  readonly memberId: string
  readonly state: PhotoState
}

/** Who sees a photo: everybody once it is shown; until then its member and those who organise; a refused one its member. */
export const seesPhoto = ({ memberId, state }: Photo, who: { memberId: string; organises: boolean }): boolean =>
  state === 'shown' || memberId === who.memberId || (who.organises && state === 'waiting')
