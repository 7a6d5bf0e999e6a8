import { lectures } from '../../../../core/lectures/contract'

const { token } = lectures.share.output.shape

/** The token an address carries, without what a chat added behind it; none where it is damaged: the lecture opens all the same. */
export const shareToken = (carried = ''): string | undefined => {
  const [cut] = /^[\w-]*/.exec(carried)!
  return token.safeParse(cut).success ? cut : undefined
}
