import Taro, { useShareAppMessage } from '@tarojs/taro'
import { address } from './address'
import type { Copy, linkToActivity as DeclaredLink, LinkTo, UseActivityShare, UseShareCard } from './share'

export const canShareCard: boolean = true

export const linkTo: LinkTo = (lectureId, token) => address('lecture', { id: lectureId, share: token ?? undefined })

export const useShareCard: UseShareCard = (card) =>
  useShareAppMessage(() => {
    const { title, lectureId, token, askToken, image } = card()
    const carrying = (of: string | null) => ({
      title,
      path: linkTo(lectureId, of),
      ...(image && { imageUrl: image }),
    })
    // WeChat waits three seconds for the promise, and sends the card without a token after that.
    return { ...carrying(token), ...(!token && askToken && { promise: askToken().then(carrying) }) }
  })

export const copy: Copy = async (text) => {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}

export const linkToActivity: typeof DeclaredLink = (activityId) => address('activity', { id: activityId })

export const useActivityShare: UseActivityShare = (share) =>
  useShareAppMessage(() => {
    const { title, activityId, image } = share()
    return { title, path: linkToActivity(activityId), ...(image && { imageUrl: image }) }
  })
