import { View } from '@tarojs/components'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import './record-button.scss'

export type RecordLook = 'record' | 'stop' | 'listen' | 'pause'

const labels: Readonly<Record<RecordLook, string>> = {
  record: '开始录',
  stop: '停止',
  listen: '试听',
  pause: '停止试听',
}

/** The one big button of the studio, under the thumb. */
export const RecordButton = ({
  look,
  disabled,
  onPress,
}: {
  look: RecordLook
  disabled?: boolean
  onPress: () => void
}) => (
  <Press className="record-button" label={labels[look]} disabled={disabled} onPress={onPress}>
    {look === 'listen' && <Icon name="play" size={36} />}
    {look === 'pause' && <Icon name="pause" size={36} />}
    {(look === 'record' || look === 'stop') && <View className={`record-sign record-sign-${look}`} />}
  </Press>
)
