import type { Range as Declared } from './range'
import './range.scss'

/** The browser’s own control: mouse, finger and keyboard, and known to screen readers. */
export const Range: typeof Declared = ({ value, max, label, valueText, onDrag, onSet }) => (
  <input
    className="range"
    type="range"
    min={0}
    max={max}
    step="any"
    value={value}
    aria-label={label}
    aria-valuetext={valueText}
    onChange={(event) => onDrag(event.target.valueAsNumber)}
    onPointerUp={(event) => onSet(event.currentTarget.valueAsNumber)}
    onKeyDown={(event) => {
      const steps: Readonly<Record<string, number>> = { ArrowLeft: -5000, ArrowRight: 5000 }
      const step = steps[event.key]
      if (step === undefined) return
      event.preventDefault()
      onSet(Math.min(max, Math.max(0, value + step)))
    }}
  />
)
