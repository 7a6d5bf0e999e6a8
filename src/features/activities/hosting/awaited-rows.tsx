import type { Awaited } from '../../../../core/activities/awaited'
import { activities } from '../../../../core/activities/contract'
import { useIsOfficer } from '../../../app/officers-only'
import { spokenDay, spokenMoment } from '../../../app/spoken-time'
import { useReading } from '../../../app/use-reading'
import { Section } from '../../../components/section'
import { open } from '../../../platform/navigate'
import { ThingRow } from '../together/thing-row'

export const useAwaited = () => useReading(activities.awaited, useIsOfficer() ? {} : null)

type Words = { readonly [Kind in Awaited['awaits']]: (thing: Extract<Awaited, { awaits: Kind }>, now: Date) => string }

const words: Words = {
  turn: ({ dueOn }, now) => `轮到你们：${spokenDay(dueOn, now)}，还没发活动`,
  swap: () => '有人想和你们换一期，等答复',
  scores: ({ bids, until }, now) => `${bids} 份方案等你打分，${spokenMoment(until, now)} 截止`,
  unjudged: ({ bids, until }, now) =>
    `${bids} 份方案没有评委能评，${spokenMoment(until, now)} 前要增加别处的评委，或取消竞办`,
  won: () => '你们的方案胜出，还没发活动',
}

const noteOf = <Kind extends Awaited['awaits']>(thing: Extract<Awaited, { awaits: Kind }>, now: Date): string => {
  const kind: Kind = thing.awaits
  return words[kind](thing, now)
}

/** What is hosted together and waits for an officer, above what they host themselves; nothing where nothing waits. */
export const AwaitedRows = ({ things }: { things: readonly Awaited[] }) => {
  const now = new Date()
  if (things.length === 0) return null
  return (
    <Section title="一起办的，等你们来办">
      {things.map((thing) => (
        <ThingRow
          key={`${thing.awaits} ${thing.id} ${'dueOn' in thing ? thing.dueOn : ''}`}
          name={thing.name}
          notes={[noteOf(thing, now)]}
          onPress={() => open(isOfRota(thing) ? 'rota' : 'tender', { id: thing.id })}
        />
      ))}
    </Section>
  )
}

const isOfRota = ({ awaits }: Awaited): boolean => awaits === 'turn' || awaits === 'swap'
