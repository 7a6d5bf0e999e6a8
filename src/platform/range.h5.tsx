import { useEffect, useRef } from 'react'
import type { Range as Declared } from './range'
import './range.scss'

/** The browser’s own control: mouse, finger and keyboard, and known to screen readers. */
export const Range: typeof Declared = ({ value, max, label, valueText, onDrag, onSet }) => {
  const input = useRef<HTMLInputElement>(null)
  const set = useRef(onSet)
  set.current = onSet

  useEffect(() => {
    const control = input.current!
    // What React calls a change is each step of a drag; the browser’s own comes when it is let go, and after a key.
    const settle = () => set.current(control.valueAsNumber)
    control.addEventListener('change', settle)
    return () => control.removeEventListener('change', settle)
  }, [])

  return (
    <input
      ref={input}
      className="range"
      type="range"
      min={0}
      max={max}
      step="any"
      value={value}
      aria-label={label}
      aria-valuetext={valueText}
      onChange={(event) => onDrag(event.target.valueAsNumber)}
      onPointerCancel={() => onSet(value)}
      onKeyDown={(event) => {
        const steps: Readonly<Record<string, number>> = { ArrowLeft: -5000, ArrowRight: 5000 }
        const step = steps[event.key]
        if (step === undefined) return
        event.preventDefault()
        onSet(Math.min(max, Math.max(0, value + step)))
      }}
    />
  )
}
