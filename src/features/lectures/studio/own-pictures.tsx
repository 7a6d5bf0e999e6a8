import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { canRetry, uploadWords } from '../../../app/upload-words'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import { Sheet } from '../../../components/sheet'
import { TextField } from '../../../components/text-field'
import { confirm } from '../../../platform/dialog'
import { takeOf, withMoved, withNarration, type Draft, type StudioPart } from './draft'
import type { Studio } from './studio'
import './own-pictures.scss'

interface OwnPicturesProps {
  readonly studio: Studio
  readonly draft: Draft
  readonly part: StudioPart
  readonly disabled: boolean
  readonly onReplace: () => void
}

/** What can be done with a page that is one’s own: its words, its place, its end. */
export const OwnPictures = ({ studio, draft, part, disabled, onReplace }: OwnPicturesProps) => {
  const [writing, setWriting] = useState(false)
  const index = draft.parts.indexOf(part)
  const picture = takeOf(part, 'image')
  const sending = picture && studio.store.getState().sending[picture.fileId]
  const problem = sending?.state === 'stopped' ? sending.problem : null

  const remove = async () => {
    if (await confirm({ title: `删除第 ${index + 1} 页？`, content: '图片和这一页的录音都会删除。', yes: '删除' }))
      studio.removePart(part.partId)
  }
  const move = (by: -1 | 1) => studio.edit((now) => withMoved(now, part.partId, by))

  return (
    <>
      {problem && (
        <View className="own-wrong">
          <Note look="wrong">{uploadWords(problem, 'slide')}</Note>
        </View>
      )}
      <View className="own">
        <Act words="讲稿" disabled={disabled} onPress={() => setWriting(true)} />
        <Act words="前移" disabled={disabled || index === 0} onPress={() => move(-1)} />
        <Act words="后移" disabled={disabled || index === draft.parts.length - 1} onPress={() => move(1)} />
        <Act words="删除" disabled={disabled} onPress={() => void remove()} />
        {problem && picture && canRetry(problem) && (
          <Act words="重传图片" disabled={disabled} onPress={() => studio.retry(picture.fileId)} />
        )}
        {problem && !canRetry(problem) && <Act words="换一张" disabled={disabled} onPress={onReplace} />}
        {writing && (
          <Sheet title={`第 ${index + 1} 页的讲稿`} onClose={() => setWriting(false)}>
            <TextField
              label="讲稿会成为这一页的字幕"
              value={part.narration}
              max={1000}
              lines={6}
              onChange={(narration) => studio.edit((now) => withNarration(now, part.partId, narration))}
            />
            <Button onPress={() => setWriting(false)}>写好了</Button>
          </Sheet>
        )}
      </View>
    </>
  )
}

const Act = ({ words, disabled, onPress }: { words: string; disabled: boolean; onPress: () => void }) => (
  <Press className="own-act" disabled={disabled} onPress={onPress}>
    <Text>{words}</Text>
  </Press>
)
