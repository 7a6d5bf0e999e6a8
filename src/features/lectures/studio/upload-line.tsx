import { Text, View } from '@tarojs/components'
import type { FilePurpose } from '../../../../core/lectures/files'
import { canRetry, uploadWords } from '../../../app/upload-words'
import { Press } from '../../../components/press'
import type { Sending } from './uploads'
import './upload-line.scss'

interface UploadLineProps {
  readonly sending: Sending
  readonly purpose: FilePurpose
  readonly onCancel: () => void
  readonly onRetry: () => void
}

/** Where a take is on its way to the server, and what can be done about it. */
export const UploadLine = ({ sending, purpose, onCancel, onRetry }: UploadLineProps) => {
  if (sending.state === 'stopped')
    return (
      <View className="upload-line upload-stopped" ariaLive="polite">
        <Text className="upload-words">{uploadWords(sending.problem, purpose)}</Text>
        {canRetry(sending.problem) && <Act words="重试" onPress={onRetry} />}
      </View>
    )
  const percent = sending.state === 'sending' ? Math.floor(sending.share * 100) : 0
  return (
    <View className="upload-line">
      <Text className="upload-words">
        {sending.state === 'waiting' ? '等待上传' : percent < 100 ? `正在上传 ${percent}%` : '正在检查'}
      </Text>
      <View className="upload-track">
        <View className="upload-sent" style={{ width: `${percent}%` }} />
      </View>
      <Act words="取消" onPress={onCancel} />
    </View>
  )
}

const Act = ({ words: name, onPress }: { words: string; onPress: () => void }) => (
  <Press className="upload-act" onPress={onPress}>
    <Text>{name}</Text>
  </Press>
)
