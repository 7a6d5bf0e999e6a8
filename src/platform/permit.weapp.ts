import Taro from '@tarojs/taro'

type Scope = 'scope.record'

/** Asks for a permission; where it was refused before, WeChat asks no more and the person must go to the settings. */
export const permit = async (scope: Scope): Promise<boolean> => {
  try {
    await Taro.authorize({ scope })
    return true
  } catch {
    return false
  }
}
