import { Text, View } from '@tarojs/components'
import { rates } from '../../../../core/lectures/learning'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import './controls.scss'

interface ControlsProps {
  readonly isOn: boolean
  readonly rate: number
  readonly captioned: boolean
  readonly hasCaptions: boolean
  readonly onToggle: () => void
  /** Left out at the first and the last part. */
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onRate: (rate: number) => void
  readonly onCaptions: () => void
}

const faster = (rate: number): number => rates[(rates.findIndex((each) => each === rate) + 1) % rates.length] ?? 1
const nothing = () => undefined

export const Controls = (props: ControlsProps) => {
  const { isOn, rate, captioned, hasCaptions, onToggle, onPrevious, onNext, onRate, onCaptions } = props
  return (
    <View className="controls">
      {hasCaptions ? (
        <Press
          className={captioned ? 'control control-words' : 'control control-words control-off'}
          label={captioned ? '关闭字幕' : '打开字幕'}
          onPress={onCaptions}
        >
          <Text>{captioned ? '字幕开' : '字幕关'}</Text>
        </Press>
      ) : (
        <View className="control" />
      )}
      <Press className="control" label="上一段" disabled={!onPrevious} onPress={onPrevious ?? nothing}>
        <Icon name="previous" />
      </Press>
      <Press className="control control-play" label={isOn ? '暂停' : '播放'} onPress={onToggle}>
        <Icon name={isOn ? 'pause' : 'play'} size={28} />
      </Press>
      <Press className="control" label="下一段" disabled={!onNext} onPress={onNext ?? nothing}>
        <Icon name="next" />
      </Press>
      <Press className="control control-words" label={`播放速度 ${rate} 倍`} onPress={() => onRate(faster(rate))}>
        <Text>{`${rate}×`}</Text>
      </Press>
    </View>
  )
}
