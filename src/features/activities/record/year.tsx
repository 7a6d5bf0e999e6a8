import { useState } from 'react'
import { inShanghai } from '../../../../core/time'
import { Turner } from '../../../components/turner'

/** Nothing is told of the years before: core/activities/record.ts. */
const FIRST = 2015

const thisYear = (): number => inShanghai(new Date()).year()

/** The year that an address names; this one where it names none that there is to tell of. */
const yearOf = (named: string | undefined): number => {
  const year = Number(named)
  return Number.isInteger(year) && year >= FIRST && year <= thisYear() ? year : thisYear()
}

/** The year that is looked at, and the way to the others. */
export const useYear = (named?: string) => {
  const [year, setYear] = useState(() => yearOf(named))
  const turner = (
    <Turner
      name={`${year} 年`}
      before="上一年"
      after="下一年"
      first={year <= FIRST}
      last={year >= thisYear()}
      onTurn={(by) => setYear(year + by)}
    />
  )
  return { year, turner }
}

/** Before an organisation used the app it kept its records elsewhere: nothing here then says nothing about it. */
export const mayBeBefore = (year: number, held: number): boolean => held === 0 && year < thisYear()

export const beforeWords = '这一年在平台上没有活动记录。如果那时还没有使用平台，下面的“缺”不能作数。'
