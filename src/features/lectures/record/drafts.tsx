import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { lectures } from '../../../../core/lectures/contract'
import { MAX_UNDECIDED } from '../../../../core/lectures/room'
import { useAction } from '../../../app/use-action'
import { useReading } from '../../../app/use-reading'
import { WhyNot } from '../../../app/why-not'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { Section } from '../../../components/section'
import { confirm } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { unsavedDrafts } from '../studio/local-copy'
import { abandonStudio } from '../studio/use-studio'
import { words } from '../words'
import { draftsToGoOnWith, type DraftRow } from './draft-rows'
import { useUnsaved } from './use-unsaved'
import './drafts.scss'

/** So few that a new lecture stays in sight below them. */
const SHOWN = 3

/** What was begun and not handed in, here or on another device. Nothing is shown where there is none. */
export const Drafts = ({ memberId }: { memberId: string }) => {
  const [alsoIds] = useState(() =>
    unsavedDrafts(memberId)
      .map(({ lectureId }) => lectureId)
      .slice(0, MAX_UNDECIDED),
  )
  const mine = useReading(lectures.drafts, { alsoIds })
  const unsaved = useUnsaved(memberId, mine.reload)
  const discarding = useAction(lectures.discard)
  const [all, setAll] = useState(false)

  const rows = draftsToGoOnWith(mine.data?.lectures ?? [], unsaved)
  if (rows.length === 0) return null

  const discard = async ({ lectureId, onServer }: DraftRow) => {
    if (!(await confirm({ title: '删除这份草稿？', content: '录好的片段也会一起删除。', yes: '删除' }))) return
    if (onServer && !(await discarding.run({ lectureId }))) return
    abandonStudio(lectureId, memberId)
  }

  const more = rows.length > SHOWN ? { words: `全部 ${rows.length} 份`, onPress: () => setAll(true) } : undefined
  return (
    <Section title="接着做" more={all ? undefined : more}>
      <WhyNot acting={discarding} words={words.discard} />
      <View className="drafts">
        {(all ? rows : rows.slice(0, SHOWN)).map((row) => (
          <View key={row.lectureId} className="draft">
            <Press className="draft-open" onPress={() => open('studio', { id: row.lectureId })}>
              <Text className="draft-title">{row.title || '还没有标题'}</Text>
              <Text className={row.reason ? 'draft-note draft-reason' : 'draft-note'}>{row.note}</Text>
            </Press>
            <Press className="draft-remove" label={`删除草稿 ${row.title}`} onPress={() => void discard(row)}>
              <Icon name="delete" size={20} />
            </Press>
          </View>
        ))}
      </View>
    </Section>
  )
}
