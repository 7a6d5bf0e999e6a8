import type { CallFault } from '../platform/call'

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** What to tell somebody when a call failed for no reason of theirs, and what they can do. */
export const faultWords = (fault: CallFault): string => {
  switch (fault.code) {
    case 'OFFLINE':
      return '网络没有连上，内容都还在，请稍后重试。'
    case 'OUTDATED':
      return '应用有了新版本，请刷新或重新打开后再试。'
    case 'BAD_INPUT':
      return '有一项内容不符合要求，请检查后再提交。'
    case 'SIGN_IN':
      return '请先登录。'
    case 'NOT_ALLOWED':
      return '这件事需要相应的职务才能办理。'
    case 'NO_SUCH_ACTION':
      return '这里没有开放这项功能。'
    case 'TOO_LARGE':
      return '内容太大了，请减少一些再试。'
    case 'TOO_MANY':
      return `操作太频繁，请 ${minutes(fault.retryAfter)} 分钟后再试。`
    case 'DATABASE_AWAY':
      return '服务正在恢复，内容都还在，请稍后重试。'
    case 'BROKEN':
      return `系统出了差错，已记录（编号 ${fault.id}），请稍后重试。`
  }
}

/** The same of what is read by a screen, which without a network is read again by itself. */
export const readingFaultWords = (fault: CallFault): string =>
  fault.code === 'OFFLINE' ? '网络没有连上，内容都还在，连上后会自动再试。' : faultWords(fault)
