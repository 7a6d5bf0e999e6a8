import { Text, View } from '@tarojs/components'
import { faultWords } from '../../../app/fault-words'
import { spokenDuration } from '../../../app/spoken-time'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { open } from '../../../platform/navigate'
import type { LearnerState } from '../player/learner'
import './learning-note.scss'

interface LearningNoteProps {
  readonly visitor: boolean
  readonly mine: boolean
  readonly published: boolean
  readonly learning: LearnerState
}

/** Where the learner stands, in one sentence under the player. */
export const LearningNote = ({ visitor, mine, published, learning }: LearningNoteProps) => {
  if (!published) return null
  if (mine) return <Line words="这是你的课，可以看，不记学习。" />
  if (visitor) return <ToSignIn words="可以直接看。登录后会记下进度，学完记分。" />
  if (learning.fault?.code === 'SIGN_IN') return <ToSignIn words="登录在别处退出了，重新登录后接着记。" />
  if (learning.fault?.code === 'OFFLINE') return <Line words="网络没有连上，看过的部分记在手机里，连上后补记。" />
  if (learning.fault) return <Line words={faultWords(learning.fault)} />
  if (learning.finished) return <Done words={finishedWords(learning.finished)} />
  if (learning.progress?.finished) return <Done words="这门课你已经学完，分也记过了。" />
  return <Line words={remainingWords(learning.progress)} />
}

const finishedWords = ({ awarded, capped, total }: NonNullable<LearnerState['finished']>): string => {
  if (awarded > 0) return `学完了，记 ${awarded} 分，现在一共 ${total} 分。`
  return capped ? '学完了。今天的学习分已经记满，明天再学新课又会记分。' : '学完了，这门课的分之前记过了。'
}

const remainingWords = (progress: LearnerState['progress']): string => {
  if (!progress || progress.watchedMs === 0) return '看满九成就学完，学完记分；拖动跳过的部分不算。'
  const leftMs = Math.max(0, progress.neededMs - progress.watchedMs)
  return `已看 ${spokenDuration(progress.watchedMs)}，再看 ${spokenDuration(leftMs)}就学完。`
}

const ToSignIn = ({ words }: { words: string }) => (
  <Press className="learning-note learning-link" onPress={() => open('signIn')}>
    <Text>{words}</Text>
    <Icon name="more" size={16} />
  </Press>
)

const Line = ({ words }: { words: string }) => (
  <View className="learning-note" ariaLive="polite">
    <Text>{words}</Text>
  </View>
)

const Done = ({ words }: { words: string }) => (
  <View className="learning-note learning-done" ariaLive="polite">
    <Icon name="check" size={18} />
    <Text>{words}</Text>
  </View>
)
