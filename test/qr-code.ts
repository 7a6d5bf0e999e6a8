import { encode } from 'uqr'

/** Whether the code that a style draws is the one that says this, as a camera would read it: every square of it. */
export const saysInCode = (style: string, text: string): boolean => {
  const drawn = [...decodeURIComponent(style).matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`)
  const { data } = encode(text, { ecc: 'M', border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])))
  return drawn.join(' ') === dark.join(' ')
}
