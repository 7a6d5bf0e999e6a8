import Taro from '@tarojs/taro'
import type { Leaving } from './leave-guard'

export const guardLeaving = (question: Leaving | null, shown = true): void => {
  if (question && shown) Taro.enableAlertBeforeUnload({ message: `${question.title}，${question.content}` })
  else Taro.disableAlertBeforeUnload()
}
