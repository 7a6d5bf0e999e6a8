import Taro from '@tarojs/taro'

export const openPermissions = (): void => void Taro.openSetting()
