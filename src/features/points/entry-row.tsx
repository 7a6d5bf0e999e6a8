import { Text, View } from '@tarojs/components'
import type { Entry } from '../../../core/points/contract'
import { Press } from '../../components/press'
import { open } from '../../platform/navigate'
import { headline, note, signed } from './words'
import './entry-row.scss'

const Words = ({ entry, now }: { entry: Entry; now: Date }) => (
  <>
    <View className="entry-words">
      <Text className={entry.reverses ? 'entry-title entry-undone' : 'entry-title'}>{headline(entry)}</Text>
      <Text className="entry-note">{note(entry, now)}</Text>
    </View>
    <Text className={entry.points > 0 && !entry.reversed ? 'entry-points entry-gained' : 'entry-points'}>
      {signed(entry.points)}
    </Text>
  </>
)

/** One entry of the ledger as a sentence, with the way to what caused it. */
export const EntryRow = ({ entry, now }: { entry: Entry; now: Date }) => {
  const { lecture, activity } = entry
  if (!lecture && !activity)
    return (
      <View className="entry">
        <Words entry={entry} now={now} />
      </View>
    )
  const lead = () =>
    lecture ? open('lecture', { id: lecture.lectureId }) : open('activityRecord', { id: activity!.activityId })
  return (
    <Press className="entry" onPress={lead}>
      <Words entry={entry} now={now} />
    </Press>
  )
}
