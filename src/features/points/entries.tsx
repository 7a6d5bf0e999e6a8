import { View } from '@tarojs/components'
import { points, type Entry } from '../../../core/points/contract'
import { Listed } from '../../app/listed'
import { spokenDay } from '../../app/spoken-time'
import { usePages } from '../../app/use-pages'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { open } from '../../platform/navigate'
import { EntryRow } from './entry-row'

export const useEntries = (input: object | null) =>
  usePages(points.entries, input, (data) => ({ items: data.entries, next: data.next }))

/** Entries come newest first; those of one day stand together. */
const byDay = (entries: readonly Entry[]): { day: string; entries: Entry[] }[] => {
  const days: { day: string; entries: Entry[] }[] = []
  for (const entry of entries) {
    const last = days[days.length - 1]
    if (last?.day === entry.day) last.entries.push(entry)
    else days.push({ day: entry.day, entries: [entry] })
  }
  return days
}

const Nothing = () => (
  <Empty
    title="每一笔积分都会在这里写明原因"
    hint="学完一课记第一笔。"
    action={{ words: '去选一课', onPress: () => open('lectures') }}
  />
)

export const Entries = ({ pages, now }: { pages: ReturnType<typeof useEntries>; now: Date }) => {
  const rules = { words: '按哪条规则', onPress: () => open('rules') }
  return (
    <Listed<Entry> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={<Nothing />}>
      {(items) =>
        byDay(items).map(({ day, entries }, index) => (
          <Section key={day} title={spokenDay(day, now)} more={index === 0 ? rules : undefined}>
            <Card flush>
              <View className="entries">
                {entries.map((entry) => (
                  <EntryRow key={entry.entryId} entry={entry} now={now} />
                ))}
              </View>
            </Card>
          </Section>
        ))
      }
    </Listed>
  )
}
