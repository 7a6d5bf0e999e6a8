import type { Contract } from '../../core/action'
import { activities } from '../../core/activities/contract'
import { lectures } from '../../core/lectures/contract'
import { members } from '../../core/members/contract'
import { points } from '../../core/points/contract'
import { stations } from '../../core/stations/contract'
import * as z from '../../core/zod'

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value

/** Every schema of a moment within another, wherever in it that is. */
const momentsIn = (schema: z.core.$ZodType): z.core.$ZodType[] => {
  const def = schema._zod.def as { readonly type: string; readonly format?: string }
  if (def.type === 'string') return def.format === 'datetime' ? [schema] : []
  const within = (value: unknown): z.core.$ZodType[] => {
    if (isSchema(value)) return momentsIn(value)
    const parts: unknown[] = Array.isArray(value) || value?.constructor === Object ? Object.values(value) : []
    return parts.flatMap(within)
  }
  return within({ ...def })
}

const contracts: Contract[] = [members, lectures, points, stations, activities]
const actions = contracts.flatMap((contract) => Object.values(contract))
const sent = actions.flatMap(({ name, input }) => momentsIn(input).map((moment) => ({ name, moment })))

it('moments are sent with every kind of deed that has a time', () => {
  const names = sent.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['stations.book', 'stations.moveOrder', 'activities.save']))
})

it.each(sent)('$name takes a moment of our calendar, and none of the year nought', ({ moment }) => {
  expect(z.safeParse(moment, '2026-11-28T01:00:00.000Z').success).toBe(true)
  expect(z.safeParse(moment, '0000-11-28T01:00:00.000Z').success).toBe(false)
})
