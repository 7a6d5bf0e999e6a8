const press = (button: HTMLElement) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  button.click()
}

/** Taro draws it once, out of plain boxes, and shows the same again: neither a reader nor a keyboard finds those. */
const name = (box: HTMLElement, [no, yes]: [HTMLElement, HTMLElement]): void => {
  const part = (which: string) => box.querySelector(`.taro-modal__${which}`)?.textContent ?? ''
  box.removeAttribute('aria-hidden')
  box.setAttribute('role', 'alertdialog')
  box.setAttribute('aria-modal', 'true')
  box.setAttribute('aria-label', [part('title'), part('text')].filter(Boolean).join('，'))
  for (const button of [no, yes]) {
    button.setAttribute('role', 'button')
    button.tabIndex = 0
    button.onkeydown = press(button)
  }
  box.onkeydown = (event) => {
    // What lies below is neither reached nor closed by the same key.
    event.stopPropagation()
    if (event.key === 'Escape') no.click()
    if (event.key !== 'Tab') return
    event.preventDefault()
    ;(document.activeElement === no ? yes : no).focus()
  }
}

export const readOut = (): (() => void) => {
  const box = document.querySelector<HTMLElement>('.taro__modal')
  const buttons = [...(box?.querySelectorAll<HTMLElement>('.taro-model__btn') ?? [])]
  const [no, yes] = buttons
  if (!box || !no || !yes) return () => undefined
  name(box, [no, yes])
  const opener = document.activeElement
  no.focus({ preventScroll: true })
  return () => {
    // It fades, and stays where it was drawn.
    box.setAttribute('aria-hidden', 'true')
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
  }
}
