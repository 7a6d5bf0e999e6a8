import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../components/button'
import { Failed } from '../components/failed'
import { Note } from '../components/note'
import type { CallFault } from '../platform/call'
import { faultWords, readingFaultWords } from './fault-words'

interface ListedProps<T> {
  pages: {
    items: readonly T[] | null
    next: string | null
    fault: CallFault | null
    pending: boolean
    more: () => void
    reload: () => Promise<void>
  }
  waiting: ReactNode
  empty: ReactNode
  children: (items: readonly T[]) => ReactNode
}

/** A list read a page at a time, with its end: more, no more, or why not. */
export const Listed = <T,>({ pages, waiting, empty, children }: ListedProps<T>) => {
  const { items, next, fault, pending, more, reload } = pages
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
