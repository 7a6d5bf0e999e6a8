import { useEffect, useRef } from 'react'
import type { Modal as Declared } from './modal'
import './modal.scss'

/**
 * Native elements: Taro’s are moved once they are drawn, which takes the keyboard from what has it. But not the browser’s
 * own `<dialog>`: over that one, Taro’s questions and toasts could be neither seen nor pressed.
 */
export const Modal: typeof Declared = ({ label, onClose, children }) => {
  const room = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const opener = document.activeElement
    const behind = besides(room.current!)
    behind.forEach((each) => each.setAttribute('inert', ''))
    sheet.current!.focus({ preventScroll: true })
    return () => {
      behind.forEach((each) => each.removeAttribute('inert'))
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      // While Chinese is typed, Escape takes back what is being composed.
      if (event.key === 'Escape' && !event.isComposing) onClose()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [onClose])

  return (
    <div className="modal" ref={room}>
      <div className="modal-veil" onClick={onClose} />
      <div className="modal-sheet" ref={sheet} role="dialog" aria-modal aria-label={label} tabIndex={-1}>
        {children}
      </div>
    </div>
  )
}

/** All else on its page. What Taro lays over all pages is none of it. */
const besides = (own: Element): Element[] => {
  const around = own.parentElement
  if (!around || own.matches('.taro_page, body')) return []
  const others = Array.from(around.children).filter((each) => each !== own && !each.hasAttribute('inert'))
  return [...others, ...besides(around)]
}
