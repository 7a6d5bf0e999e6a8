import type { ReactNode } from 'react'
import type { Action, OutputOf, RefusalOf } from '../../core/action'
import { Empty } from '../components/empty'
import { Failed } from '../components/failed'
import { Note } from '../components/note'
import { faultWords, readingFaultWords } from './fault-words'
import type { Reading } from './use-reading'

interface ShownProps<A extends Action> {
  reading: Reading<A>
  /** The shape of what comes, while it is on its way. */
  waiting: ReactNode
  /** Where the action may refuse: why there is nothing to see. */
  words?: Readonly<Record<RefusalOf<A>, string>>
  children: (data: OutputOf<A>) => ReactNode
}

/** What was read; until then its shape, or why it cannot be shown and the way to try again. */
export const Shown = <A extends Action>({ reading, waiting, words, children }: ShownProps<A>) => {
  const { data, refusal, fault, reload } = reading
  if (refusal) return <Empty title={words?.[refusal] ?? '这里没有可以看的内容。'} />
  if (data)
    return (
      <>
        {fault && <Note>{`${faultWords(fault)}下面是上次的内容。`}</Note>}
        {children(data)}
      </>
    )
  if (fault) return <Failed words={readingFaultWords(fault)} onRetry={() => void reload()} />
  return <>{waiting}</>
}
