import Taro from '@tarojs/taro'
import type { Send } from './send'

let ready = false
const open = () => {
  if (!ready) Taro.cloud.init({ traceUser: false })
  ready = true
}

const late = (seconds: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), seconds * 1000))

export const send: Send = async (name, input, seconds) => {
  open()
  const [feature = '', action] = name.split('.')
  const sent = Taro.cloud.callFunction({ name: feature, data: { action, input } })
  const answer = await Promise.race([sent, late(seconds)])
  return answer.result
}
