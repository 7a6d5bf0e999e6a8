import type { ReactNode } from 'react'
import type { Action, OutputOf, RefusalOf } from '../../core/action'
import { Empty } from '../components/empty'
import { Shown } from './shown'
import type { Reading } from './use-reading'

interface FoundProps<A extends Action> {
  reading: Reading<A>
  waiting: ReactNode
  /** What an address that names nothing is told: that there is no such thing, why, and where to go instead. */
  missing: {
    title: string
    words: Readonly<Record<RefusalOf<A>, string>>
    /** An address that was cut short is refused as input; to whoever opened it, the thing is just not there. */
    cutShort: RefusalOf<A>
    action: { words: string; onPress: () => void }
  }
  children: (data: OutputOf<A>) => ReactNode
}

/** What an address names. */
export const Found = <A extends Action>({ reading, waiting, missing, children }: FoundProps<A>) => {
  const { title, words, cutShort, action } = missing
  const why = reading.refusal ?? (reading.fault?.code === 'BAD_INPUT' ? cutShort : null)
  if (why) return <Empty title={title} hint={words[why]} action={action} />
  return (
    <Shown reading={reading} waiting={waiting}>
      {children}
    </Shown>
  )
}
