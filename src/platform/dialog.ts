import Taro from '@tarojs/taro'
import { readOut } from './question-box'

/** A short line that goes away by itself; for what succeeded. What failed is said where it failed. */
export const toast = (title: string): void => void Taro.showToast({ title, icon: 'none', duration: 2000 })

interface Question {
  title: string
  content?: string
  yes: string
  no?: string
}

/** Ask before something that cannot be undone. */
export const confirm = async ({ title, content = '', yes, no = '再想想' }: Question): Promise<boolean> => {
  const asked = Taro.showModal({ title, content, confirmText: yes, cancelText: no, confirmColor: '#c4232b' })
  const answered = readOut()
  const answer = await asked
  answered()
  return answer.confirm
}
