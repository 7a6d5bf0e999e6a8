import type { ReactNode } from 'react'
import type { Action, OutputOf, RefusalOf } from '../../core/action'
import { Empty } from '../components/empty'
import { Shown } from './shown'
import type { Reading } from './use-reading'
import { whyMissing } from './why-missing'

interface FoundProps<A extends Action> {
  reading: Reading<A>
  waiting: ReactNode
  /** What an address that names nothing is told: that there is no such thing, why, and where to go instead. */
  missing: {
    title: string
    /** Where there is such a thing, and something else is in the way. */
    otherwise?: string
    words: Readonly<Record<RefusalOf<A>, string>>
    /** That there is no such thing, which an address that was cut short is told, too. */
    cutShort: RefusalOf<A>
    action: { words: string; onPress: () => void }
  }
  children: (data: OutputOf<A>) => ReactNode
}

/** What an address names. */
export const Found = <A extends Action>({ reading, waiting, missing, children }: FoundProps<A>) => {
  const { title, otherwise = title, words, cutShort, action } = missing
  const why = whyMissing(reading, cutShort)
  if (why) return <Empty title={why === cutShort ? title : otherwise} hint={words[why]} action={action} />
  return (
    <Shown reading={reading} waiting={waiting}>
      {children}
    </Shown>
  )
}
