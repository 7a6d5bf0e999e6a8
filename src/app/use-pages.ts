import { useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, OutputOf, RefusalOf, RequestOf } from '../../core/action'
import type { Called, CallFault } from '../platform/call'
import { callAs } from './call-as'
import { useRecovery } from './use-recovery'
import { useShownAgain } from './use-shown-again'

interface Page<T> {
  items: readonly T[]
  next: string | null
}

interface Pages<T, A extends Action> {
  /** Null until the first page came. */
  items: readonly T[] | null
  /** All that came with the first page, such as figures of the whole list. */
  head: OutputOf<A> | null
  next: string | null
  refusal: RefusalOf<A> | null
  fault: CallFault | null
  pending: boolean
}

const unread = { items: null, head: null, next: null, refusal: null, fault: null, pending: false }

const whyNot = <A extends Action>(called: Exclude<Called<A>, { ok: true }>) =>
  'fault' in called ? { fault: called.fault, refusal: null } : { fault: null, refusal: called.refusal }

/**
 * A list read a page at a time: the first when the screen opens or the input changes, the next when its end is reached,
 * and all that is shown each time the screen is come back to. `null` as input waits. What is shown stays while another
 * page is on its way, or fails.
 */
export const usePages = <A extends Action, T>(
  action: A,
  input: Omit<RequestOf<A>, 'cursor'> | null,
  read: (data: OutputOf<A>) => Page<T>,
) => {
  const [pages, setPages] = useState<Pages<T, A>>(unread)
  const key = JSON.stringify(input)
  const latest = useRef({ key, input, read })
  latest.current = { key, input, read }

  const fetch = useCallback(
    async (cursor: string | null, atLeast = 0) => {
      const asked = latest.current
      if (asked.input === null) return
      setPages((before) => ({ ...before, pending: true, fault: null }))
      let [items, next]: [T[], string | null] = [[], cursor]
      let first: OutputOf<A> | null = null
      do {
        const called = await callAs(action, { ...asked.input, ...(next && { cursor: next }) } as RequestOf<A>)
        if (latest.current.key !== asked.key) return
        if (!called.ok) return setPages((before) => ({ ...before, ...whyNot(called), pending: false }))
        first ??= called.data
        const page = asked.read(called.data)
        items = [...items, ...page.items]
        next = page.next
      } while (next && items.length < atLeast)
      setPages((before) => ({
        ...unread,
        ...(cursor ? { items: [...(before.items ?? []), ...items], head: before.head } : { items, head: first }),
        next,
      }))
    },
    [action],
  )

  useEffect(() => {
    setPages(unread)
    void fetch(null)
  }, [fetch, key])

  const { next, pending } = pages
  const more = useCallback(() => {
    if (next && !pending) void fetch(next)
  }, [fetch, next, pending])
  useReachBottom(more)

  const reload = useCallback(() => fetch(null), [fetch])
  const shown = useRef(0)
  shown.current = pages.items?.length ?? 0
  /** Read again, as far as is shown, so that nobody loses their place. */
  const refresh = useCallback(() => fetch(null, shown.current), [fetch])
  useShownAgain(() => void refresh())
  useRecovery(pages.fault, refresh)
  return { ...pages, more, reload, refresh }
}
