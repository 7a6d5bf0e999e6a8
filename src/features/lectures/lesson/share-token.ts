import { lectures } from '../../../../core/lectures/contract'

const { token } = lectures.share.output.shape

/** The token that a link to a lecture carries. None where it is damaged: the lecture opens all the same. */
export const shareToken = (carried = ''): string | undefined => {
  const [cut] = /^[\w-]*/.exec(carried)!
  return token.safeParse(cut).success ? cut : undefined
}
