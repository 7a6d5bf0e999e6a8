import { open } from '../../platform/navigate'

/** What an address that names no activity is told; why is in the words of the action that was asked. */
export const missingActivity = {
  title: '没有这个活动',
  cutShort: 'NO_SUCH_ACTIVITY',
  action: { words: '看看别的活动', onPress: () => open('activities') },
} as const
