import { View } from '@tarojs/components'
import { useState } from 'react'
import { topics, type Topic } from '../../../core/lectures/topics'
import { useSettled } from '../../app/use-settled'
import { Card } from '../../components/card'
import { Chips } from '../../components/chips'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { SearchField } from '../../components/search-field'
import { LectureList, useLectureList } from '../../features/lectures/browse/lecture-list'
import { topicNames } from '../../features/lectures/words'
import { open } from '../../platform/navigate'

const choices = [
  { value: 'all' as const, words: '全部' },
  ...topics.map((topic) => ({ value: topic, words: topicNames[topic] })),
]

export default function LecturesPage() {
  const [choice, setChoice] = useState<Topic | 'all'>('all')
  const topic = choice === 'all' ? null : choice
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const pages = useLectureList(topic, search)
  const browsing = !topic && !search

  return (
    <Screen title="党课" tab="lectures" onRefresh={pages.reload}>
      <SearchField label="按标题找课" value={typed} onChange={setTyped} />
      <Chips scrolling options={choices} chosen={choice} onChoose={setChoice} />
      {browsing && (
        <Card flush>
          <Row icon="medal" words="精品党课" note="每周、每月的名单" onPress={() => open('featured')} />
        </Card>
      )}
      <View>
        <LectureList pages={pages} topic={topic} search={search} />
      </View>
    </Screen>
  )
}
