import { history } from '@tarojs/router'
import { confirm } from './dialog'
import type { Leaving } from './leave-guard'

/** The browser asks in its own words; a page may only say that it wants to be asked about. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault()

let letBack = (): void => undefined
let asking = false

/** The page goes on, and its address stays, until the question is answered. */
const holdBack = (question: Leaving): void => {
  const letGo = history.block(({ action, retry }) => {
    if ((action as string) !== 'POP') {
      // What is laid on top of this page, or takes its place, was opened by the page itself.
      letGo()
      retry()
      return holdBack(question)
    }
    if (asking) return
    asking = true
    void confirm({ ...question, yes: '离开', no: '留下' }).then((yes) => {
      asking = false
      if (!yes) return
      letBack()
      retry()
    })
  })
  letBack = letGo
}

export const guardLeaving = (question: Leaving | null, shown = true): void => {
  window.removeEventListener('beforeunload', ask)
  letBack()
  if (!question) return
  window.addEventListener('beforeunload', ask)
  if (shown) holdBack(question)
}
