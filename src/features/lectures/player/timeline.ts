/** Where a part lies on the lecture’s own timeline, in milliseconds. */
export interface Span {
  readonly startMs: number
  readonly endMs: number
}

export interface Place {
  readonly index: number
  readonly offsetMs: number
}

export const spans = (parts: readonly { readonly durationMs: number }[]): Span[] => {
  let endMs = 0
  return parts.map(({ durationMs }) => {
    const startMs = endMs
    endMs += durationMs
    return { startMs, endMs }
  })
}

export const totalMs = (timeline: readonly Span[]): number => timeline[timeline.length - 1]?.endMs ?? 0

const clamp = (value: number, max: number): number => Math.min(Math.max(0, value), max)

/** The part that plays at a moment; the very end belongs to the last part, and a part without length is passed over. */
export const placeAt = (timeline: readonly Span[], positionMs: number): Place => {
  const at = clamp(positionMs, totalMs(timeline))
  const found = timeline.findIndex(({ endMs }) => at < endMs)
  const index = found < 0 ? Math.max(0, timeline.length - 1) : found
  return { index, offsetMs: at - (timeline[index]?.startMs ?? 0) }
}

/** The moment on the whole timeline; a file that runs a little longer than the server measured does not spill over. */
export const momentOf = (timeline: readonly Span[], { index, offsetMs }: Place): number => {
  const span = timeline[index]
  return span ? clamp(span.startMs + offsetMs, span.endMs) : 0
}

/** Where playing starts: where it was left, or at the beginning when it was left at the very end. */
export const startAt = (timeline: readonly Span[], leftAtMs: number): number =>
  leftAtMs >= totalMs(timeline) - 1000 ? 0 : Math.max(0, leftAtMs)
