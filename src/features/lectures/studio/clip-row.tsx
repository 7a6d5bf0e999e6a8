import { Text, View } from '@tarojs/components'
import { dotted } from '../../../app/dotted'
import { clock } from '../../../app/spoken-time'
import { Icon, type IconName } from '../../../components/icon'
import { Press } from '../../../components/press'
import { takeOf, type StudioPart } from './draft'
import { UploadLine } from './upload-line'
import type { Sending } from './uploads'
import './clip-row.scss'

interface ClipRowProps {
  readonly part: StudioPart
  readonly number: number
  readonly last: boolean
  readonly sending: Readonly<Record<string, Sending>>
  readonly onMove: (by: -1 | 1) => void
  readonly onRetake: () => void
  readonly onRemove: () => void
  readonly onCancel: (fileId: string) => void
  readonly onRetry: (fileId: string) => void
}

/** One clip: how long it is, whether it arrived, and its place among the others. */
export const ClipRow = (props: ClipRowProps) => {
  const { part, number, last, sending, onMove, onRetake, onRemove, onCancel, onRetry } = props
  const take = takeOf(part, 'video')
  const way = take && sending[take.fileId]
  return (
    <View className="clip-row">
      <View className="clip-head">
        <Text className="clip-number">{number}</Text>
        <View className="clip-about">
          <Text className="clip-name">第 {number} 段</Text>
          <Text className="clip-note">
            {take ? dotted([take.durationMs ? clock(take.durationMs) : '', way ? '' : '已上传']) : '还没有拍'}
          </Text>
        </View>
        <Act icon="up" label={`第 ${number} 段上移`} disabled={number === 1} onPress={() => onMove(-1)} />
        <Act icon="down" label={`第 ${number} 段下移`} disabled={last} onPress={() => onMove(1)} />
        <Act icon="again" label={`重拍第 ${number} 段`} onPress={onRetake} />
        <Act icon="delete" label={`删除第 ${number} 段`} onPress={onRemove} />
      </View>
      {take && way && (
        <UploadLine
          sending={way}
          purpose="clip"
          onCancel={() => onCancel(take.fileId)}
          onRetry={() => onRetry(take.fileId)}
        />
      )}
    </View>
  )
}

interface ActProps {
  readonly icon: IconName
  readonly label: string
  readonly disabled?: boolean
  readonly onPress: () => void
}

const Act = ({ icon, label, disabled, onPress }: ActProps) => (
  <Press className="clip-act" label={label} disabled={disabled} onPress={onPress}>
    <Icon name={icon} size={20} />
  </Press>
)
