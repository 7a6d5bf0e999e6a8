/** A share to a tenth of a percent; what is not all is never said to be 100 %, and what is something never 0 %. */
export const percent = (part: number, whole: number): string => {
  if (whole === 0) return '–'
  const tenths = Math.round((part / whole) * 1000)
  const honest = Math.min(Math.max(tenths, part > 0 ? 1 : 0), part < whole ? 999 : 1000)
  return `${honest / 10}%`
}

/** `12 名党员`, or that they are too few to be counted in front of others. */
export const peopleWords = (members: number | null): string =>
  members === null ? '不到 5 名党员' : `${members} 名党员`
