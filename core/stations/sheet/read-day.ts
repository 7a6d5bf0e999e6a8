import { readDay } from '../hours-text'
import { unless, value, type Read } from './cells'

/** A day, or what an empty cell means. */
export const readDayOr =
  <Missing extends string | null>(missing: Missing) =>
  (text: string): Read<string | Missing> =>
    text ? unless<string | Missing>(readDay(text), 'DAY') : value<string | Missing>(missing)
