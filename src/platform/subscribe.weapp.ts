import Taro from '@tarojs/taro'
import type { askForMessages as Declared } from './subscribe'

/** WeChat shows its panel only while a tap is being handled, and rejects where all of its messages are switched off. */
export const askForMessages: typeof Declared = async (templates) => {
  try {
    const answers = (await Taro.requestSubscribeMessage({
      tmplIds: [...templates],
      // Alipay’s name for the same, which Taro’s types want here.
      entityIds: [],
    })) as unknown as Readonly<Record<string, string>>
    return templates.filter((template) => answers[template] === 'accept')
  } catch {
    return []
  }
}
