import Taro from '@tarojs/taro'

export const keepAwake = (awake: boolean): void => void Taro.setKeepScreenOn({ keepScreenOn: awake })
