import { useReachBottom } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, OutputOf, RequestOf } from '../../core/action'
import { call, type CallFault } from '../platform/call'

interface Page<T> {
  items: readonly T[]
  next: string | null
}

interface Pages<T> {
  /** Null until the first page came. */
  items: readonly T[] | null
  next: string | null
  fault: CallFault | null
  pending: boolean
}

const unread = { items: null, next: null, fault: null, pending: false }

/**
 * A list read a page at a time: the first when the screen opens or the input changes, the next when its end is reached.
 * `null` as input waits. What is shown stays while another page is on its way, or fails.
 */
export const usePages = <A extends Action, T>(
  action: A,
  input: Omit<RequestOf<A>, 'cursor'> | null,
  read: (data: OutputOf<A>) => Page<T>,
) => {
  const [pages, setPages] = useState<Pages<T>>(unread)
  const key = JSON.stringify(input)
  const latest = useRef({ key, input, read })
  latest.current = { key, input, read }

  const fetch = useCallback(
    async (cursor: string | null) => {
      const asked = latest.current
      if (asked.input === null) return
      setPages((before) => ({ ...before, pending: true, fault: null }))
      const called = await call(action, { ...asked.input, ...(cursor && { cursor }) } as RequestOf<A>)
      if (latest.current.key !== asked.key) return
      const page = called.ok ? asked.read(called.data) : null
      const fault = !called.ok && 'fault' in called ? called.fault : null
      setPages((before) =>
        page
          ? {
              items: cursor ? [...(before.items ?? []), ...page.items] : page.items,
              next: page.next,
              fault,
              pending: false,
            }
          : { ...before, fault, pending: false },
      )
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
  return { ...pages, more, reload }
}
