import type { StepBack } from './leave-guard'

let guarded: StepBack | null = null
let asking = false
/** How many steps back are being undone. */
let undoing = 0

// For good: it also undoes what the guard that has just gone had begun.
window.addEventListener('popstate', (event) => onStep(event), true)

/** The browser asks in its own words; a page may only say that it wants to be asked about. */
const onClosing = (event: BeforeUnloadEvent) => event.preventDefault()

/** The router numbers the steps it makes. */
const stepOf = (state: unknown): number => (state as { idx?: number } | null)?.idx ?? 0

export const historyStep = (): number => stepOf(window.history.state)

/**
 * A step back has happened by the time it is told of. It is undone before the router hears of it, and asked about when
 * that, too, has happened.
 */
const onStep = (event: PopStateEvent): void => {
  if (undoing > 0) {
    event.stopImmediatePropagation()
    void askAbout(undoing)
    undoing = 0
    return
  }
  const back = guarded ? guarded.step - stepOf(event.state) : 0
  if (back <= 0) return
  event.stopImmediatePropagation()
  undoing = back
  window.history.go(back)
}

const askAbout = async (back: number): Promise<void> => {
  if (!guarded || asking) return
  asking = true
  const goes = await guarded.ask()
  asking = false
  if (!goes) return
  guardLeaving(null)
  window.history.go(-back)
}

export const guardLeaving = (message: string | null, stepBack?: StepBack): void => {
  guarded = stepBack ?? null
  window.removeEventListener('beforeunload', onClosing)
  if (message) window.addEventListener('beforeunload', onClosing)
}
