import Taro from '@tarojs/taro'

export const guardLeaving = (message: string | null): void => {
  if (message) Taro.enableAlertBeforeUnload({ message })
  else Taro.disableAlertBeforeUnload()
}
