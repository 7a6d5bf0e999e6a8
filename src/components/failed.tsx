import { Empty } from './empty'

/** Something could not be fetched: why, in words, and the way to try again. */
export const Failed = ({ words, onRetry }: { words: string; onRetry: () => void }) => (
  <Empty title="没有取到内容" hint={words} action={{ words: '重试', onPress: onRetry }} />
)
