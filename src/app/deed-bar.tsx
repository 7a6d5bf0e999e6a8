import type { PropsWithChildren } from 'react'
import type { Action } from '../../core/action'
import { BottomBar } from '../components/bottom-bar'
import { Button } from '../components/button'
import { WhyNot, type WhyNotProps } from './why-not'

type DeedProps<A extends Action> = PropsWithChildren<
  WhyNotProps<A> & {
    acting: { pending: boolean }
    /** What the form lacks yet, or null. */
    lacks: string | null
    /** What is said while it is under way. */
    waiting?: string
    onPress: () => void
  }
>

/** What a form is filled in for, at its foot, and above that why it was not done. */
export const DeedBar = <A extends Action>({ acting, words, ...button }: DeedProps<A>) => (
  <BottomBar>
    <WhyNot acting={acting} words={words} />
    <Button pending={acting.pending} {...button} />
  </BottomBar>
)
