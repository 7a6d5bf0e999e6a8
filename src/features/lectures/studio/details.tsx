import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { missing } from '../../../../core/lectures/completeness'
import { lectures } from '../../../../core/lectures/contract'
import { topics } from '../../../../core/lectures/topics'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { TextField } from '../../../components/text-field'
import { open } from '../../../platform/navigate'
import { newId } from '../../../platform/new-id'
import { topicNames, words } from '../words'
import { Checklist } from './checklist'
import { onTheirWay } from './draft'
import { Overtaken } from './overtaken'
import { ReviewerNote } from './reviewer-note'
import { toSave } from './saved-draft'
import type { Saving } from './saver'
import { SavingLine } from './saving-line'
import type { Studio } from './studio'
import type { StudioState } from './studio-state'
import './details.scss'

interface DetailsProps {
  readonly studio: Studio
  readonly state: StudioState
  readonly onSubmitted: () => void
}

/** Saved after all, or refused in words of its own: the network is not to blame. */
const settled: readonly Saving['state'][] = ['saved', 'overtaken', 'refused']

/** What a lecture is called and about, and handing it in. */
export const Details = ({ studio, state, onSubmitted }: DetailsProps) => {
  const { draft } = state
  const submitting = useAction(lectures.submit)
  const [stepId] = useState(newId)
  const [saving, setSaving] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const set = (change: Partial<typeof draft>) => studio.edit((now) => ({ ...now, ...change }))
  const lacks = missing(toSave(draft))
  const isFilm = draft.parts[0]?.kind === 'video'

  const submit = async () => {
    setSaving(true)
    const saved = await studio.flush()
    setSaving(false)
    setUnsaved(!saved)
    const basis = studio.basis()
    if (!saved || !basis) return
    if (await submitting.run({ lectureId: draft.lectureId, stepId, basis })) onSubmitted()
    // What another device made of it shows, if that is why not.
    else void studio.readAnew()
  }

  return (
    <>
      <View className="details-saving">
        <SavingLine saving={state.saving} />
      </View>
      <ReviewerNote server={state.server} lost={state.lost} />
      <TextField
        label="标题"
        max={40}
        value={draft.title}
        onChange={(title) => set({ title })}
        placeholder="一句话说清讲什么"
      />
      <TextField
        label="简介"
        max={200}
        lines={4}
        value={draft.summary}
        onChange={(summary) => set({ summary })}
        placeholder="讲给谁听，能带走什么"
      />
      <Text className="details-label">主题</Text>
      <Chips
        options={topics.map((value) => ({ value, words: topicNames[value] }))}
        chosen={draft.topic}
        onChoose={(topic) => set({ topic })}
      />
      {isFilm && (
        <TextField
          label="讲稿（选填，会给同志们看）"
          max={10000}
          lines={6}
          value={draft.script}
          onChange={(script) => set({ script })}
        />
      )}
      <Card>
        <CheckRow
          words="声音由软件合成"
          checked={draft.voice === 'synthetic'}
          onChange={(synthetic) => set({ voice: synthetic ? 'synthetic' : 'person' })}
        />
        <Text className="details-voice-why">用了合成语音就要标明，播放时会显示“合成语音”。</Text>
      </Card>
      <Checklist draft={draft} lacks={lacks} sending={onTheirWay(draft).length} />
      <BottomBar>
        <WhyNot acting={submitting} words={words.submit} />
        {state.saving.state === 'refused' && <Note look="wrong">{words.saveDraft[state.saving.refusal]}</Note>}
        <Overtaken studio={studio} saving={state.saving} />
        {unsaved && !settled.includes(state.saving.state) && <Note look="wrong">没有保存成功，请连上网再试。</Note>}
        <View className="details-buttons">
          <View className="details-preview">
            <Button kind="soft" onPress={() => open('studioPreview', { id: draft.lectureId })}>
              预览
            </Button>
          </View>
          <Button
            disabled={lacks.length > 0 || onTheirWay(draft).length > 0}
            pending={saving || submitting.pending}
            waiting="正在提交…"
            onPress={() => void submit()}
          >
            交给支部审核
          </Button>
        </View>
      </BottomBar>
    </>
  )
}
