import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { back } from '../../../platform/navigate'
import { Player } from '../player/player'
import { isRecorded, type Draft } from './draft'
import { playableDraft } from './playable-draft'
import './preview.scss'

/** The draft in the members’ own player. */
export const Preview = ({ draft }: { draft: Draft }) => {
  // Files that arrive meanwhile get new addresses; what is playing goes on from the ones it began with.
  const [lecture] = useState(() => playableDraft(draft))
  const left = draft.parts.filter((part) => !isRecorded(part)).length
  if (lecture.parts.length === 0)
    return (
      <Empty
        title="还没有可以看的内容"
        hint="录好一段以后，这里就能像同志们一样看。"
        action={{ words: '返回', onPress: back }}
      />
    )
  return (
    <>
      <View className="preview-player">
        <Player lecture={lecture} />
      </View>
      {left > 0 && <Note>{`还有 ${left} 页没有录，这里先跳过。`}</Note>}
      <Text className="preview-title">{draft.title || '还没有标题'}</Text>
      <Text className="preview-summary">{draft.summary || '还没有简介'}</Text>
    </>
  )
}
