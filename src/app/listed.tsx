import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../components/button'
import { Empty } from '../components/empty'
import { Failed } from '../components/failed'
import { Note } from '../components/note'
import type { CallFault } from '../platform/call'
import { faultWords, readingFaultWords } from './fault-words'

type ListedProps<T, Code extends string> = {
  pages: {
    items: readonly T[] | null
    next: string | null
    refusal: Code | null
    fault: CallFault | null
    pending: boolean
    more: () => void
    reload: () => Promise<void>
  }
  waiting: ReactNode
  empty: ReactNode
  children: (items: readonly T[]) => ReactNode
} & ([Code] extends [never] ? { words?: undefined } : { words: Readonly<Record<Code, string>> })

/**
 * A list read a page at a time, with its end: more, no more, or why not. Where its action may refuse, it has the words
 * for that.
 */
export const Listed = <T, Code extends string = never>(props: ListedProps<T, Code>) => {
  const { pages, words, waiting, empty, children } = props
  const { items, next, refusal, fault, pending, more, reload } = pages
  if (refusal && words) return <Empty title={words[refusal]} />
  if (items === null)
    return fault ? <Failed words={readingFaultWords(fault)} onRetry={() => void reload()} /> : <>{waiting}</>
  if (items.length === 0 && next === null) return <>{empty}</>
  return (
    <View>
      {children(items)}
      {fault && <Note look="wrong">{faultWords(fault)}</Note>}
      {next && (
        <Button kind="quiet" pending={pending} waiting="正在取后面的…" onPress={more}>
          {fault ? '重试' : '后面还有'}
        </Button>
      )}
    </View>
  )
}
