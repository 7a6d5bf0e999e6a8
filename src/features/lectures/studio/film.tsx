import { ScrollView, Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { MAX_PARTS } from '../../../../core/lectures/files'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import { Sheet } from '../../../components/sheet'
import { TextField } from '../../../components/text-field'
import { hasLiveCamera } from '../../../platform/camera'
import { confirm } from '../../../platform/dialog'
import type { LocalFile } from '../../../platform/local-file'
import { open } from '../../../platform/navigate'
import { newId } from '../../../platform/new-id'
import { pickVideos } from '../../../platform/pick'
import { ClipRow } from './clip-row'
import { emptyPart, isRecorded, withMoved, type Draft } from './draft'
import { Overtaken } from './overtaken'
import { ReviewerNote } from './reviewer-note'
import { SavingLine } from './saving-line'
import { Shooting } from './shooting'
import { SideButton } from './side-button'
import { RecordButton } from './record-button'
import type { Studio } from './studio'
import type { StudioState } from './studio-state'
import { StudioFrame } from './studio-frame'
import { unfit } from '../../../app/unfit'
import { useLeaveWarning, whileRecording } from './use-leave-warning'
import './film.scss'

/** A part to be shot again, or a new one at the end. */
type Target = { readonly partId: string } | 'new'

/** Recording a lecture as clips: shot or chosen, in any order, any of them again. */
export const Film = ({ studio, state }: { studio: Studio; state: StudioState }) => {
  const { draft } = state
  const [shooting, setShooting] = useState<Target | null>(null)
  const [writing, setWriting] = useState(false)
  const [note, setNote] = useState('')
  const [recording, setRecording] = useState(false)
  const again = shooting !== 'new' && draft.parts.find(({ partId }) => partId === shooting?.partId)
  const retake = again ? isRecorded(again) : false
  const close = () => setShooting(null)
  const leave = useLeaveWarning(recording ? whileRecording(retake) : null, draft, shooting && !recording ? close : null)

  const put = useCallback(
    (target: Target, file: LocalFile): string => {
      const problem = unfit('clip', file)
      if (problem) return problem
      const partId = target === 'new' ? newId() : target.partId
      if (target === 'new') studio.edit((now) => ({ ...now, parts: [...now.parts, emptyPart(partId, 'video')] }))
      studio.take(partId, 'video', file)
      return ''
    },
    [studio],
  )

  const pick = async (from: 'camera' | 'album', target: Target) => {
    const room = target === 'new' ? MAX_PARTS - draft.parts.length : 1
    if (room <= 0) return setNote(`一门课最多 ${MAX_PARTS} 段。`)
    const problems = (await pickVideos(from, room)).map((file) => put(target, file))
    setNote(problems.find(Boolean) ?? '')
  }
  const shoot = (target: Target) => {
    setNote('')
    if (hasLiveCamera) setShooting(target)
    else void pick('camera', target)
  }
  const remove = async (partId: string, number: number) => {
    if (await confirm({ title: `删除第 ${number} 段？`, yes: '删除' })) studio.removePart(partId)
  }

  if (shooting)
    return (
      <Shooting
        script={draft.script}
        retake={retake}
        onRecording={setRecording}
        onTaken={(file) => setNote(put(shooting, file))}
        onFallback={() => {
          setShooting(null)
          void pick('camera', shooting)
        }}
        onClose={close}
      />
    )

  return (
    <StudioFrame title={draft.title ? `录课 · 《${draft.title}》` : '录一段'} onBack={leave}>
      <SavingLine saving={state.saving}>
        <Press className="saving-act" onPress={() => open('studioPreview', { id: draft.lectureId })}>
          <Text>预览</Text>
        </Press>
      </SavingLine>
      <ScrollView className="film" scrollY enhanced showScrollbar={false}>
        <View className="film-list">
          <Overtaken studio={studio} saving={state.saving} />
          <ReviewerNote server={state.server} lost={state.lost} />
          {note && <Note look="wrong">{note}</Note>}
          {draft.parts.length === 0 && <NoClips />}
          {draft.parts.map((part, index) => (
            <ClipRow
              key={part.partId}
              part={part}
              number={index + 1}
              last={index === draft.parts.length - 1}
              sending={state.sending}
              onMove={(by) => studio.edit((now) => withMoved(now, part.partId, by))}
              onRetake={() => shoot(part)}
              onRemove={() => void remove(part.partId, index + 1)}
              onCancel={studio.cancel}
              onRetry={studio.retry}
            />
          ))}
          <Script draft={draft} onWrite={() => setWriting(true)} />
        </View>
      </ScrollView>
      <View className="studio-controls">
        <SideButton icon="album" words="从相册选" onPress={() => void pick('album', 'new')} />
        <RecordButton look="record" onPress={() => shoot('new')} />
        <SideButton
          icon="forward"
          words="填写信息"
          disabled={draft.parts.length === 0}
          onPress={() => open('studioDetails', { id: draft.lectureId })}
        />
      </View>
      {writing && (
        <Sheet title="讲稿" onClose={() => setWriting(false)}>
          <TextField
            label="拍的时候会显示在画面上，发布后给同志们看"
            value={draft.script}
            max={10000}
            lines={8}
            onChange={(script) => studio.edit((now) => ({ ...now, script }))}
          />
          <Button onPress={() => setWriting(false)}>写好了</Button>
        </Sheet>
      )}
    </StudioFrame>
  )
}

const NoClips = () => (
  <View className="film-empty">
    <Text className="film-empty-title">还没有画面</Text>
    <Text className="film-empty-hint">
      {hasLiveCamera
        ? '按下面的红点开始拍。可以分几段拍，哪一段不满意就只重拍那一段；一段最长 10 分钟。'
        : '按下面的红点开始拍，一段 3 到 60 秒，可以拍很多段；更长的视频从相册里选。'}
    </Text>
  </View>
)

const Script = ({ draft, onWrite }: { draft: Draft; onWrite: () => void }) => (
  <Press className="film-script" label="写讲稿" onPress={onWrite}>
    <Text className="film-script-title">{draft.script ? '讲稿' : '写讲稿（选填）'}</Text>
    <Text className="film-script-words">{draft.script || '先写下来，拍的时候照着读，心里不慌。'}</Text>
  </Press>
)
