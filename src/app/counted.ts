/** How many there are, in words, `20 条以上待核实`: as many as a page holds are counted. */
export const counted = (items: readonly unknown[], next: string | null, unit: string, what = ''): string =>
  items.length ? `${items.length} ${unit}${next ? '以上' : ''}${what}` : '没有'
