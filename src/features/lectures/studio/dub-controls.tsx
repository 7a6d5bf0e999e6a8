import { View } from '@tarojs/components'
import { RecordButton } from './record-button'
import { SideButton } from './side-button'
import type { Taking } from './use-taking'

interface DubControlsProps {
  readonly phase: Taking['phase']
  readonly recorded: boolean
  /** Where this page’s take plays from, once it is known. */
  readonly address: string | null
  readonly playing: string | null
  readonly last: boolean
  readonly onRecord: () => void
  readonly onStop: () => void
  readonly onListen: (address: string) => void
  readonly onSilence: () => void
  readonly onNext: () => void
}

/** One thumb’s worth: record or listen in the middle, again on the left, on to the next page on the right. */
export const DubControls = (props: DubControlsProps) => {
  const { phase, recorded, address, playing, last, onRecord, onStop, onListen, onSilence, onNext } = props
  return (
    <View className="studio-controls">
      <SideButton icon="again" words="重录本页" disabled={!recorded || phase !== 'idle'} onPress={onRecord} />
      {phase !== 'idle' ? (
        <RecordButton look="stop" disabled={phase === 'starting'} onPress={onStop} />
      ) : recorded ? (
        <RecordButton
          look={playing ? 'pause' : 'listen'}
          disabled={!address}
          onPress={() => (playing || !address ? onSilence() : onListen(address))}
        />
      ) : (
        <RecordButton look="record" onPress={onRecord} />
      )}
      <SideButton
        icon="forward"
        words={last ? '填写信息' : '下一页'}
        disabled={phase === 'starting'}
        onPress={onNext}
      />
    </View>
  )
}
