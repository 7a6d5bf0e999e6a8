import { history } from '@tarojs/router'
import { confirm } from './dialog'
import type { Leaving } from './leave-guard'

/** The browser asks in its own words; a page may only say that it wants to be asked about. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault()

let letBack = (): void => undefined
let asking = false

/** The page stays, and its address with it, at each step back. */
const holdBack = (atBack: (goOn: () => void) => void): void => {
  const letGo = history.block(({ action, retry }) => {
    if ((action as string) !== 'POP') {
      // What is laid on top of this page, or takes its place, was opened by the page itself.
      letGo()
      retry()
      return holdBack(atBack)
    }
    atBack(retry)
  })
  letBack = letGo
}

const asks =
  (question: Leaving) =>
  (goOn: () => void): void => {
    if (asking) return
    asking = true
    void confirm({ ...question, yes: '离开', no: '留下' }).then((yes) => {
      asking = false
      if (!yes) return
      letBack()
      goOn()
    })
  }

export const guardLeaving = (question: Leaving | null, shown = true, instead?: () => void): void => {
  window.removeEventListener('beforeunload', ask)
  letBack()
  if (question) window.addEventListener('beforeunload', ask)
  if (!shown) return
  if (instead) holdBack(instead)
  else if (question) holdBack(asks(question))
}
