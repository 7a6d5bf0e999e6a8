/** What is sent to somebody: a card in WeChat, a link on H5. */
export interface Card {
  title: string
  lectureId: string
  /** Who sent it, so that their spreading counts. */
  token: string | null
  /** Asks for the token where it is not there yet: a card may be sent before the page has it. */
  askToken?: () => Promise<string | null>
  image?: string | null
}

/** H5 has no card to hand over; its link is copied instead. */
export const canShareCard: boolean

/** Let the page's own share menu (and buttons with `openType="share"`) hand over this card. Nothing on H5. */
export type UseShareCard = (card: () => Card) => void
export const useShareCard: UseShareCard

/** The address that opens the lecture for whoever receives it. In WeChat: the page's path. */
export type LinkTo = (lectureId: string, token: string | null) => string
export const linkTo: LinkTo

/** Put text on the clipboard; false when the platform would not, and the person has to copy it by hand. */
export type Copy = (text: string) => Promise<boolean>
export const copy: Copy

/** An activity, as a card or a link hands it on: nothing is counted. */
export interface ActivityShare {
  title: string
  activityId: string
  image?: string | null
}
export type UseActivityShare = (share: () => ActivityShare) => void
export const useActivityShare: UseActivityShare
/** The address that opens the activity. */
export const linkToActivity: (activityId: string) => string
