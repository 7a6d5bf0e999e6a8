import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { clock } from '../../../app/spoken-time'
import { Note } from '../../../components/note'
import { Press } from '../../../components/press'
import { open } from '../../../platform/navigate'
import type { Recorded } from '../../../platform/recording'
import { recordVoice } from '../../../platform/voice-recorder'
import { DeviceNote } from './device-note'
import { isRecorded, takeOf } from './draft'
import { DubControls } from './dub-controls'
import { DubSlide } from './dub-slide'
import { LevelBars } from './level-bars'
import { NoPages } from './no-pages'
import { Overtaken } from './overtaken'
import { OwnPictures } from './own-pictures'
import { PageStrip } from './page-strip'
import { ReviewerNote } from './reviewer-note'
import { SavingLine } from './saving-line'
import type { Studio } from './studio'
import type { StudioState } from './studio-state'
import { StudioFrame } from './studio-frame'
import { Teleprompter } from './teleprompter'
import { unfit } from '../../../app/unfit'
import { UploadLine } from './upload-line'
import { useLeaveWarning, whileRecording } from './use-leave-warning'
import { useListening } from './use-listening'
import { useOwnPictures } from './use-own-pictures'
import { useSuggestedTime } from './use-suggested-time'
import { useTaking } from './use-taking'

/** Reading a script over its slides: one page at a time, any of them again. */
export const Dub = ({ studio, state }: { studio: Studio; state: StudioState }) => {
  const { draft } = state
  const [chosen, choose] = useState(() => (draft.parts.find((part) => !isRecorded(part)) ?? draft.parts[0])?.partId)
  const [note, setNote] = useState('')
  const index = Math.max(
    0,
    draft.parts.findIndex(({ partId }) => partId === chosen),
  )
  const part = draft.parts[index]
  const listening = useListening()
  const pictures = useOwnPictures(studio, draft, setNote)
  const suggestedTime = useSuggestedTime(draft.deckId)

  const onTaken = useCallback(
    (recorded: Recorded | null, left: boolean) => {
      if (!part) return
      const problem = recorded ? unfit('voice', recorded.file) : '没有录到声音，请再录一次。'
      if (!recorded || problem) return setNote(problem ?? '')
      // Somebody who walked away in the middle of a retake keeps what was good.
      if (left && isRecorded(part)) return
      studio.take(part.partId, 'audio', recorded.file)
      setNote(ends[recorded.end])
    },
    [part, studio],
  )
  const taking = useTaking(recordVoice, onTaken)
  const busy = taking.phase !== 'idle'
  const leave = useLeaveWarning(busy && part ? whileRecording(isRecorded(part)) : null, draft)

  const record = () => {
    listening.stop()
    setNote('')
    void taking.start()
  }
  const goTo = (partId: string | undefined) => {
    if (busy) taking.stop()
    listening.stop()
    setNote('')
    choose(partId)
  }

  const addPictures = async () => {
    const first = await pictures.add()
    if (first) choose(first)
  }

  const voice = part && takeOf(part, 'audio')
  const sending = voice && state.sending[voice.fileId]
  const next = draft.parts[index + 1]
  return (
    <StudioFrame title={draft.title ? `配音 · 《${draft.title}》` : '配一课'} onBack={leave}>
      <SavingLine saving={state.saving}>
        <Press className="saving-act" disabled={busy} onPress={() => open('studioPreview', { id: draft.lectureId })}>
          <Text>预览</Text>
        </Press>
      </SavingLine>
      {part ? (
        <>
          <DubSlide part={part} index={index} count={draft.parts.length} suggestedMs={suggestedTime(part)} />
          <PageStrip
            parts={draft.parts}
            chosen={part.partId}
            disabled={busy}
            onChoose={goTo}
            onAdd={draft.deckId ? undefined : () => void addPictures()}
          />
          {!draft.deckId && (
            <OwnPictures
              studio={studio}
              draft={draft}
              part={part}
              disabled={busy}
              onReplace={() => void pictures.replace(part.partId)}
            />
          )}
          <View className="studio-notes">
            {!busy && <Overtaken studio={studio} saving={state.saving} />}
            <ReviewerNote server={state.server} lost={state.lost} />
            {taking.fault && <DeviceNote device="麦克风" fault={taking.fault} />}
            {(note || listening.failed) && <Note look="wrong">{note || '这一段没有放出来，请重试。'}</Note>}
            {sending && voice && !busy && (
              <UploadLine
                sending={sending}
                purpose="voice"
                onCancel={() => studio.cancel(voice.fileId)}
                onRetry={() => studio.retry(voice.fileId)}
              />
            )}
          </View>
          <Teleprompter words={part.narration} hint="这一页还没有讲稿，可以直接讲，也可以先写好再读。" />
          <LevelBars levels={taking.levels} />
          <Text className="studio-time">
            {busy ? clock(taking.elapsedMs) : voice?.durationMs ? clock(voice.durationMs) : '0:00'}
          </Text>
          <DubControls
            phase={taking.phase}
            address={voice?.url ?? null}
            recorded={voice !== null && voice !== undefined}
            playing={listening.playing}
            last={!next}
            onRecord={record}
            onStop={taking.tapToStop}
            onListen={listening.listen}
            onSilence={listening.stop}
            onNext={() => (next ? goTo(next.partId) : open('studioDetails', { id: draft.lectureId }))}
          />
        </>
      ) : (
        <NoPages note={note} onAdd={() => void addPictures()} />
      )}
    </StudioFrame>
  )
}

const ends: Readonly<Record<Recorded['end'], string>> = {
  stopped: '',
  limit: '一页最长 10 分钟，已经停下，录到的都在。',
  interrupted: '录音被打断了，前面录到的已经保留，可以试听或者重录。',
}
