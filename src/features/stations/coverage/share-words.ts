/** A share to a tenth of a percent; what is not all is never said to be 100 %, and what is something never 0 %. */
export const percent = (part: number, whole: number): string => {
  if (whole === 0) return '–'
  const tenths = Math.round((part / whole) * 1000)
  const honest = Math.min(Math.max(tenths, part > 0 ? 1 : 0), part < whole ? 999 : 1000)
  return `${(honest / 10).toFixed(1)}%`
}

/** The members at one enterprise, or that they are too few to be counted in front of others. */
export const peopleWords = (members: number | null): string =>
  members === null ? '党员不到 5 名' : `${members} 名党员`

/** What a station would newly cover; members only where they are enough to be counted. */
export const bringsWords = (enterprises: number, members: number | null): string =>
  `${enterprises} 家企业${members === null ? '' : `、${members} 名党员`}`
