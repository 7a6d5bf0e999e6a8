/** What a link to a lecture carries, without the full stop or the words that a chat may have glued to its end. */
import { lectures } from '../../../../core/lectures/contract'

const { token } = lectures.share.output.shape

export const linkedId = (carried = ''): string => /^[\da-f-]{36}/i.exec(carried)?.[0] ?? carried

/** None where it is damaged: the lecture opens all the same. */
export const shareToken = (carried = ''): string | undefined => {
  const [cut] = /^[\w-]*/.exec(carried)!
  return token.safeParse(cut).success ? cut : undefined
}
