import Taro from '@tarojs/taro'
import type { Send } from './send'

const TIMEOUT_MS = 15_000

let ready = false
const open = () => {
  if (!ready) Taro.cloud.init({ traceUser: false })
  ready = true
}

const late = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), TIMEOUT_MS))

export const send: Send = async (name, input) => {
  open()
  const [feature = '', action] = name.split('.')
  const sent = Taro.cloud.callFunction({ name: feature, data: { action, input } })
  const answer = await Promise.race([sent, late()])
  return answer.result
}
