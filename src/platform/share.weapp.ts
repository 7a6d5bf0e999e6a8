import Taro, { useShareAppMessage } from '@tarojs/taro'
import { address } from './routes'
import type { Copy, LinkTo, UseShareCard } from './share'

export const canShareCard: boolean = true

export const linkTo: LinkTo = (lectureId, token) => address('lecture', { id: lectureId, share: token ?? undefined })

export const useShareCard: UseShareCard = (card) =>
  useShareAppMessage(() => {
    const { title, lectureId, token, image } = card()
    return { title, path: linkTo(lectureId, token), ...(image && { imageUrl: image }) }
  })

export const copy: Copy = async (text) => {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
